using FactCheck.Data.Columns;

namespace FactCheck.Data.Repositories;

/// <summary>The desk's GitHub App. Its key and secrets are sealed before they come here.</summary>
public sealed class AppRegistration : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>The platform's number of the App.</summary>
    public required string AppId { get; init; }
    public required string Name { get; set; }

    /// <summary>Its page on the platform, where it is installed.</summary>
    public required string Page { get; set; }

    /// <summary>Base address of the API.</summary>
    public required string ApiAddress { get; init; }

    /// <summary>Our own address as the platform's links name it.</summary>
    public required string Site { get; set; }
    public required string PrivateKey { get; set; }
    public required string Secret { get; set; }

    /// <summary>The secret before, which holds too while it is changed; or empty.</summary>
    public string FormerSecret { get; set; } = "";
    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public long Version { get; set; }
}
