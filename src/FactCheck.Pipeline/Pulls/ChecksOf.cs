using System.Security.Cryptography;
using System.Text;
using FactCheck.Data.Repositories;

namespace FactCheck.Pipeline.Pulls;

/// <summary>The two check runs of a commit.</summary>
internal static class ChecksOf
{
    /// <summary>The one that a branch may require.</summary>
    internal const string Claims = "FactCheck / claims";

    /// <summary>The one that only tells.</summary>
    internal const string Sources = "FactCheck / sources";

    internal static IReadOnlyList<string> Both { get; } = [Claims, Sources];

    /// <summary>The same commit, round and name are the same run, also for a process that died before it could write the run down.</summary>
    internal static Guid IdOf(Guid subject, string sha, int round, string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject:N} {sha} {round} {name}")).AsSpan(0, 16));

    internal static CheckRun New(Repository repository, PullRequest? pull, Guid subject, string sha, int round, string name, DateTimeOffset now) => new()
    {
        Id = IdOf(subject, sha, round, name),
        DeskId = repository.DeskId,
        RepositoryId = repository.Id,
        PullRequestId = pull?.Id,
        Name = name,
        HeadSha = sha,
        Round = round,
        StartedAt = now,
    };
}
