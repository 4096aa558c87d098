namespace FactCheck.Fetching.Http;

/// <summary>What a receiver answered.</summary>
/// <param name="Status">0 where no answer came.</param>
/// <param name="Why">What kept it from being taken; empty where it was.</param>
public sealed record PostAnswer(int Status, string Why)
{
    public bool IsTaken => Why.Length == 0;
}
