using FactCheck.Data.Desks;
using FactCheck.Pipeline.Writing;

namespace FactCheck.Web.Hosting;

/// <summary>Who asks, at which desk, with which rights as of this request.</summary>
public sealed record SignedIn(Guid PersonId, Guid DeskId, string DeskName, string Name, IReadOnlySet<DeskRole> Roles, bool WithoutKeys, Guid? TokenId = null)
{
    /// <summary>The same person as the doors for writing know one.</summary>
    public Actor Actor => new(PersonId, DeskId, Roles, TokenId);

    /// <summary>Checks or edits; authors and administrators alone do not.</summary>
    public bool IsDesk => Roles.Overlaps([DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head, DeskRole.Legal]);

    public bool Is(DeskRole role) => Roles.Contains(role);

    public string RolesInWords => string.Join(", ", Roles.Order().Select(r => r.ToString().ToLowerInvariant()));
}
