namespace FactCheck.Data.Desks;

/// <summary>A way in for one person, once: a link whose words are shown once and kept as a hash.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>Whom it is for, as the desk calls them.</summary>
    public required string Name { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The e-mail address that whoever uses it must have shown to the identity provider; null where the link alone is enough.</summary>
    public string? Address { get; init; }
    public required string Hash { get; init; }
    public required Guid MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
    public Guid? PersonId { get; set; }
}
