using FactCheck.Data.Desks;

namespace FactCheck.Web.Hosting;

/// <summary>Who asks, at which desk, with which rights as of this request.</summary>
public sealed record SignedIn(Guid PersonId, Guid DeskId, string DeskName, string Name, IReadOnlySet<DeskRole> Roles, bool WithoutKeys)
{
    public bool Is(DeskRole role) => Roles.Contains(role);

    public string RolesInWords => string.Join(", ", Roles.Order().Select(r => r.ToString().ToLowerInvariant()));
}
