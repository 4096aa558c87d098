using FactCheck.Core.Sources;

namespace FactCheck.Core.Matching;

/// <summary>One capture of a cited source and what was read in it about one claim.</summary>
/// <param name="Capture">What came of the fetch.</param>
/// <param name="Match">The comparison; null where there were no words to compare with.</param>
public sealed record SourceReading(Capture Capture, SourceMatch? Match);
