namespace FactCheck.Pipeline.Keeping;

/// <summary>For how many days a desk keeps what its verdicts do not rest on; null for ever.</summary>
/// <param name="Captures">Bytes and text of captures.</param>
/// <param name="Queries">Words of queries that are settled or taken back.</param>
/// <param name="Personal">Notices that were read, sessions, invitations.</param>
public sealed record KeepingTimes(int? Captures, int? Queries, int? Personal)
{
    /// <summary>Shorter than this, work of the same month would lose what it is about to need.</summary>
    public const int Shortest = 30;

    /// <summary>A hundred years.</summary>
    public const int Longest = 36_500;

    /// <summary>Every time is one that can be kept to.</summary>
    public bool IsPossible => new[] { Captures, Queries, Personal }.All(days => days is null or (>= Shortest and <= Longest));
}
