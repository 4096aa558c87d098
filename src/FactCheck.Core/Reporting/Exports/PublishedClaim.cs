using FactCheck.Core.Text;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>One claim of a published revision with what the desk decided.</summary>
public sealed record PublishedClaim
{
    /// <summary>Its number in the article, counted from 1.</summary>
    public required int Number { get; init; }
    public required string Text { get; init; }
    public required string Kind { get; init; }

    /// <summary>Where its words stand in the readable text; null where the claim is not of this revision's text.</summary>
    public QuoteSelector? Anchor { get; init; }

    /// <summary>Whom the article has say it, or empty.</summary>
    public string Speaker { get; init; } = "";

    /// <summary>State of its review at publication, in words.</summary>
    public required string State { get; init; }

    /// <summary>Null where nobody decided.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The wording that was approved instead, or empty.</summary>
    public string Wording { get; init; } = "";
    public string Fingerprint { get; init; } = "";
    public string ProposedBy { get; init; } = "";
    public IReadOnlyList<PublishedEvidence> Evidence { get; init; } = [];
    public IReadOnlyList<PublishedApproval> Approvals { get; init; } = [];

    /// <summary>A verdict counts to the outside only when it was approved.</summary>
    public bool IsDecided => Verdict is not null && State == "approved";
}
