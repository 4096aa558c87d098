namespace FactCheck.Data.Desks;

/// <summary>One role of one person at one desk.</summary>
public sealed class Membership
{
    public required Guid DeskId { get; init; }
    public required Guid PersonId { get; init; }
    public required DeskRole Role { get; init; }
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>Null for the desk's first administrator, whom nobody could grant, and for what the identity provider's groups say.</summary>
    public Guid? GrantedBy { get; init; }
}
