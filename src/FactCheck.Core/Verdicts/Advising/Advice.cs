namespace FactCheck.Core.Verdicts.Advising;

/// <summary>What is left of a model's answer once every quote and every number in it was looked up. It moves nothing and decides nothing.</summary>
/// <param name="Passages">Words of the source that bear on the claim, as far as the model can tell, in its order.</param>
/// <param name="Reading">How it reads the source, or null where it gave none that holds.</param>
/// <param name="Claims">Statements of the article that it would check, too.</param>
/// <param name="Dropped">What it proposed besides, counted by why it was dropped.</param>
public sealed record Advice(
    IReadOnlyList<AdvisedPassage> Passages, AdvisedReading? Reading, IReadOnlyList<AdvisedClaim> Claims, IReadOnlyList<DroppedAdvice> Dropped)
{
    /// <summary>Nothing came.</summary>
    public static Advice None { get; } = new([], null, [], []);

    /// <summary>How many proposals stand.</summary>
    public int KeptCount => Passages.Count + Claims.Count + (Reading is null ? 0 : 1);

    /// <summary>How many were dropped.</summary>
    public int DroppedCount => Dropped.Sum(d => d.Count);
}
