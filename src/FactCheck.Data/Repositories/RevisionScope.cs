namespace FactCheck.Data.Repositories;

/// <summary>What stood in the base already: people are asked only for what a pull request changes.</summary>
public sealed class RevisionScope
{
    public required Guid RevisionId { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>Keys of the claims of the base.</summary>
    public required IReadOnlyList<string> ClaimKeys { get; set; }

    /// <summary>Keys of its sentences and pictures.</summary>
    public required IReadOnlyList<string> SentenceKeys { get; set; }
}
