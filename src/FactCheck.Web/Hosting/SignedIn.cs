using FactCheck.Data.Desks;
using FactCheck.Pipeline.Writing;
using FactCheck.Web.Wording;

namespace FactCheck.Web.Hosting;

/// <summary>Who asks, at which desk, with which rights as of this request.</summary>
public sealed record SignedIn(Guid PersonId, Guid DeskId, string DeskName, string Name, IReadOnlySet<DeskRole> Roles, bool WithoutKeys, Guid? TokenId = null)
{
    /// <summary>The same person as the doors for writing know one.</summary>
    public Actor Actor => new(PersonId, DeskId, Roles, TokenId);

    /// <summary>Checks or edits; authors and administrators alone do not.</summary>
    public bool IsDesk => Roles.Overlaps([DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head, DeskRole.Legal]);

    public bool Is(DeskRole role) => Roles.Contains(role);

    /// <summary>A browser's name out of what it says of itself; every second one claims to be all of them, so the order matters.</summary>
    public static string BrowserOf(string agent) =>
        new[] { ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari") }
            .FirstOrDefault(b => agent.Contains(b.Item1, StringComparison.Ordinal)).Item2 ?? "Another browser";

    public string RolesInWords => string.Join(", ", Roles.Order().Select(r => Lexicon.Of(r)));
}
