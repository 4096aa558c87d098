using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Pulls;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Repositories;

/// <summary>Repositories, their pull requests, what waits and why, and the last deliveries.</summary>
public sealed class IndexModel(RepositoryReader repositories, RosterReader roster, DeskSession session, AppDesk apps, PublicSite site) : PageModel
{
    public SignedIn Me { get; private set; } = null!;

    /// <summary>Our own address, to be told to the platform.</summary>
    public string Here => site.OriginOf(Request);

    public RepositoryView View { get; private set; } = new([], [], []);

    public IReadOnlyList<(Guid Id, string Name)> Everybody { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        View = await repositories.ReadAsync(cancellation);
        Everybody = await roster.EverybodyAsync(cancellation);
    }

    public async Task<IActionResult> OnPostSecretAsync(Guid app, string secret, CancellationToken cancellation) =>
        this.After(await apps.ChangeSecretAsync((await session.RequireAsync()).Actor, app, secret ?? "", cancellation), "The secret is changed.", "/repositories", "Now set it at GitHub, then give it here a second time.");

    public async Task<IActionResult> OnPostTieAsync(string login, Guid person, CancellationToken cancellation) =>
        this.After(await apps.TieLoginAsync((await session.RequireAsync()).Actor, login ?? "", person, cancellation), "The login is tied. Its commits make the person an author.", "/repositories");
}
