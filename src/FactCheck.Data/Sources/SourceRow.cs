using FactCheck.Core.Sources;
using FactCheck.Data.Columns;

namespace FactCheck.Data.Sources;

/// <summary>A cited thing, once per desk.</summary>
public sealed class SourceRow : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>Canonical address: the source's identity.</summary>
    public required string Url { get; init; }

    /// <summary>Digest of the address: some addresses are longer than an index allows.</summary>
    public required string UrlKey { get; init; }
    public required string Host { get; init; }
    public required SourceKind Kind { get; set; }

    /// <summary>Sources of one origin (two outlets of one wire) share it and count as one; empty while unknown.</summary>
    public string OriginGroup { get; set; } = "";
    public required DateTimeOffset CreatedAt { get; init; }
    public long Version { get; set; }
}
