namespace FactCheck.Data.Desks;

/// <summary>A newsroom: everything belongs to one.</summary>
public sealed class Desk
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Its name in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Set where nobody works here by a password alone.</summary>
    public bool NeedsSecondFactor { get; set; }

    /// <summary>Roles that nobody holds here by a password alone, where not everybody needs a second factor.</summary>
    public IReadOnlyList<string> SecondFactorRoles { get; set; } = [];
    public required DateTimeOffset CreatedAt { get; init; }
}
