namespace FactCheck.Core.Text;

/// <summary>One piece of evidence that a proposer accepted, as far as an approval depends on it.</summary>
/// <param name="Snapshot">SHA-256 of the snapshot that it was read in.</param>
/// <param name="Quote">The words, letter for letter.</param>
public sealed record AcceptedQuote(string Snapshot, string Quote);
