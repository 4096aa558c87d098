using FactCheck.Core.Sources;

namespace FactCheck.Core.Matching;

/// <summary>One capture of a cited source and what was read in it about one claim.</summary>
/// <param name="Capture">What came of the fetch.</param>
/// <param name="Match">The comparison; null where there were no words to compare with.</param>
public sealed record SourceReading(Capture Capture, SourceMatch? Match)
{
    /// <summary>Each quotation of the claim where there were no words to look for it in: unreadable or not attempted.</summary>
    public IReadOnlyList<QuoteMatch> Unread { get; init; } = [];

    /// <summary>Each quotation of the claim beside this source, whatever came of the source.</summary>
    public IReadOnlyList<QuoteMatch> Quotes => Match?.Quotes ?? Unread;
}
