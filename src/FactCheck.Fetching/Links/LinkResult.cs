using FactCheck.Core.Sources;

namespace FactCheck.Fetching.Links;

/// <summary>The verdict on one link as written.</summary>
/// <param name="Url">What was checked.</param>
/// <param name="Verdict">What a reader finds.</param>
/// <param name="Outcome">What the fetch came to.</param>
/// <param name="Why">One sentence for a person.</param>
public sealed record LinkResult(SourceUrl Url, LinkVerdict Verdict, CaptureOutcome Outcome, string Why);
