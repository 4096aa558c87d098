using FactCheck.Core.Articles;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Matching;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>All that the checks of one claim look at.</summary>
public sealed record ClaimCheckInput
{
    public required ArticleText Article { get; init; }

    public required Claim Claim { get; init; }

    public required string ClaimKey { get; init; }

    /// <summary>The citations that are there to support this claim.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>One entry a cited source, attempted or not.</summary>
    public IReadOnlyList<SourceReading> Readings { get; init; } = [];

    /// <summary>Set where no source is linked.</summary>
    public UnsourcedStatement? Unsourced { get; init; }

    /// <summary>Claims that were confirmed before and may speak of the same thing; empty where there is no memory.</summary>
    public IReadOnlyList<EarlierClaim> Earlier { get; init; } = [];

    public SourceRules Rules { get; init; } = SourceRules.None;

    /// <summary>Day of the article, or null.</summary>
    public DateOnly? Published { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Path of the article, or empty.</summary>
    public string Path { get; init; } = "";

    /// <summary>A finding of <paramref name="check"/> about this claim.</summary>
    public Finding Finding(CheckDescription check, string message, string source = "") => new()
    {
        Rule = check.Id,
        Severity = check.Severity,
        Message = message,
        Next = check.Next,
        Span = Claim.Span,
        ClaimKey = ClaimKey,
        Source = source,
        Path = Path,
    };
}
