using FactCheck.Data.Columns;

namespace FactCheck.Data.Repositories;

/// <summary>A content repository that the App is installed on.</summary>
public sealed class Repository : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid AppRegistrationId { get; init; }

    /// <summary><c>owner/name</c>.</summary>
    public required string FullName { get; init; }
    public required long Installation { get; set; }
    public string DefaultBranch { get; set; } = "";
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }
    public long Version { get; set; }
}
