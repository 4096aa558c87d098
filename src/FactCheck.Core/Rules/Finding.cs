using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Rules;

/// <summary>Something a rule noticed.</summary>
public sealed record Finding
{
    public required RuleId Rule { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What was noticed, in one sentence, with the words of both texts where there are two.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public string Next { get; init; } = "";

    /// <summary>Where it stands in the readable text of the article; null where it concerns the article as a whole.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The claim it concerns, or empty.</summary>
    public string ClaimKey { get; init; } = "";

    /// <summary>The source it concerns (canonical URL), or empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>Path of the article, relative and with <c>/</c>, or empty where it has none.</summary>
    public string Path { get; init; } = "";

    /// <summary>Which of several findings of this rule for this claim, counted from 0.</summary>
    public int Occurrence { get; init; }

    /// <summary>The finding's identity across runs, machines and formats: rule, path, claim key, occurrence; never a line number.</summary>
    public string Id => $"{Rule}-{Digest.Of(Rule.Value, Path, ClaimKey, Occurrence.ToString(System.Globalization.CultureInfo.InvariantCulture))[..16]}";
}
