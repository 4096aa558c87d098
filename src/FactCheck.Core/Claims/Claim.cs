using FactCheck.Language.Spans;

namespace FactCheck.Core.Claims;

/// <summary>One atomic, self-contained, checkable statement, anchored to its words.</summary>
public sealed record Claim
{
    /// <summary>In words that are understood without the article. Notes of ours stand in square brackets.</summary>
    public required string Text { get; init; }

    /// <summary>From the first to the last of its words in the readable text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of the text that it is made of, in order.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>Index of its sentence in the extraction.</summary>
    public required int Sentence { get; init; }

    public required ClaimKind Kind { get; init; }

    public RiskClass Risk { get; init; } = RiskClass.Normal;

    /// <summary>How sure the engine is that this is checkable, 0 to 1; 0.5 is the border.</summary>
    public required double Score { get; init; }

    /// <summary>How sure the engine is that the text stands alone and says what the article says, 0 to 1; kept apart from <see cref="Score"/>.</summary>
    public double WellFormed { get; init; } = 1;

    /// <summary>Who says it, where the article reports it; else null.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words between quotation marks, where the claim is about them; else null.</summary>
    public string? Quote { get; init; }

    /// <summary>Why it is a claim, as names of cues with the words that met them.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
