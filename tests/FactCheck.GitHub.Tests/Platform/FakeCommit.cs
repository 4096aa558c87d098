namespace FactCheck.GitHub.Tests.Platform;

/// <summary>A commit: the whole tree, and who wrote it.</summary>
public sealed record FakeCommit(string Sha, string? Parent, IReadOnlyDictionary<string, string> Files, string Message, string Name, string Email, string? Login);
