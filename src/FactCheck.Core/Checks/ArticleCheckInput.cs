using FactCheck.Core.Articles;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Checks;

/// <summary>All that the checks of an article as a whole look at.</summary>
public sealed record ArticleCheckInput
{
    public required ArticleText Article { get; init; }

    public required ClaimExtraction Extraction { get; init; }

    /// <summary>The key of each claim, in the order of the extraction.</summary>
    public required IReadOnlyList<string> ClaimKeys { get; init; }

    public required CitationLinks Links { get; init; }

    /// <summary>What came of each cited source so far, by canonical address.</summary>
    public IReadOnlyDictionary<string, Capture> Captures { get; init; } = new Dictionary<string, Capture>();

    public SourceRules Rules { get; init; } = SourceRules.None;

    /// <summary>Day of the article, or null.</summary>
    public DateOnly? Published { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Path of the article, or empty.</summary>
    public string Path { get; init; } = "";

    /// <summary>A finding of <paramref name="check"/> at a place of the text; it is tied to the claim that stands there, if one does.</summary>
    public Finding Finding(CheckDescription check, string message, TextSpan? span = null, string source = "") => new()
    {
        Rule = check.Id,
        Severity = check.Severity,
        Message = message,
        Next = check.Next,
        Span = span,
        ClaimKey = span is { } place ? KeyAt(place) : "",
        Source = source,
        Path = Path,
    };

    private string KeyAt(TextSpan span)
    {
        for (var i = 0; i < Extraction.Claims.Count && i < ClaimKeys.Count; i++)
            if (Extraction.Claims[i].Spans.Any(s => s.Overlaps(span))) return ClaimKeys[i];
        return "";
    }
}
