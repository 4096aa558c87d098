using FactCheck.Data.Columns;

namespace FactCheck.Data.Desks;

/// <summary>A key for machines. Its words are shown once and kept as a hash.</summary>
public sealed class ApiToken : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>In whose name it acts: it can never do more than its owner.</summary>
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }

    /// <summary>First characters, to tell tokens apart in a list.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole token. Its 256 random bits need no slow hash.</summary>
    public required string Hash { get; init; }

    /// <summary>What it may do, for example <c>articles:write</c>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>To within five minutes; null where it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public long Version { get; set; }
}
