using FactCheck.Pipeline.Outcomes;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>What came of giving many claims away.</summary>
/// <param name="Given">How many each person got.</param>
/// <param name="Tried">How many were to be given.</param>
/// <param name="Refusal">The first refusal, or null where there was none.</param>
public sealed record HandedOut(IReadOnlyDictionary<Guid, int> Given, int Tried, Outcome? Refusal)
{
    public int Count => Given.Values.Sum();
}
