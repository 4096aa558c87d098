namespace FactCheck.Data.Reviews;

/// <summary>A passage that a proposer accepted.</summary>
/// <param name="EvidenceId">The row it was chosen from.</param>
/// <param name="SourceUrl">Canonical address of the source.</param>
/// <param name="Snapshot">SHA-256 of the snapshot.</param>
/// <param name="Quote">The words, letter for letter.</param>
public sealed record AcceptedEvidence(Guid EvidenceId, string SourceUrl, string Snapshot, string Quote);
