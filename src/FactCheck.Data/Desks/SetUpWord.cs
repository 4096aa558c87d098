namespace FactCheck.Data.Desks;

/// <summary>The word of the way in for a database that has nobody yet: one row, the same for every process.</summary>
public sealed class SetUpWord
{
    public const int Only = 1;

    public required int Id { get; init; }

    /// <summary>Under the host's data protection.</summary>
    public required string Protected { get; init; }
}
