using FactCheck.Data.Desks;

namespace FactCheck.Pipeline.Writing;

/// <summary>Who acts, at which desk, with which rights.</summary>
/// <param name="PersonId">The account.</param>
/// <param name="DeskId">The desk that everything it touches must belong to.</param>
/// <param name="Roles">Its roles at that desk.</param>
/// <param name="TokenId">The token by which a machine acts for the person, or null.</param>
public sealed record Actor(Guid PersonId, Guid DeskId, IReadOnlySet<DeskRole> Roles, Guid? TokenId = null)
{
    public bool Is(DeskRole role) => Roles.Contains(role);

    public bool IsAny(params ReadOnlySpan<DeskRole> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role)) return true;
        }
        return false;
    }
}
