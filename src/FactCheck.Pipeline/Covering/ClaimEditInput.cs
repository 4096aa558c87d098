using FactCheck.Core.Claims;

namespace FactCheck.Pipeline.Covering;

/// <summary>What a person does to the claims of one sentence.</summary>
public sealed record ClaimEditInput
{
    public required ClaimEditKind Kind { get; init; }

    /// <summary>Sentence of the current revision; an undo needs none.</summary>
    public Guid SentenceId { get; init; }

    /// <summary>Claims that it takes away.</summary>
    public IReadOnlyList<Guid> Takes { get; init; } = [];

    /// <summary>Claims that it yields.</summary>
    public IReadOnlyList<EditedClaim> Yields { get; init; } = [];
    public string Reason { get; init; } = "";

    /// <summary>For an undo: the number of the edit that it takes back.</summary>
    public int Undoes { get; init; }

    /// <summary>What of the shape of the edit is missing, or null.</summary>
    internal string? Missing() => Kind switch
    {
        ClaimEditKind.MarkMissed when Takes.Count != 0 || Yields.Count == 0 => "A missed claim needs its words.",
        ClaimEditKind.Reword when Takes.Count != 1 || Yields.Count != 1 => "Rewording takes one claim and its new words.",
        ClaimEditKind.Split when Takes.Count != 1 || Yields.Count < 2 => "A split takes one claim and gives at least two.",
        ClaimEditKind.Merge when Takes.Count < 2 || Yields.Count != 1 => "A merge takes at least two claims and gives one.",
        ClaimEditKind.NotCheckable when Yields.Count != 0 => "What is not checkable yields no claim.",
        ClaimEditKind.NotCheckable when string.IsNullOrWhiteSpace(Reason) => "What is not checkable needs a reason.",
        ClaimEditKind.Undo when Undoes < 1 => "An undo names the edit that it takes back.",
        _ => Yields.Any(y => string.IsNullOrWhiteSpace(y.Text)) ? "A claim needs words." : null,
    };
}
