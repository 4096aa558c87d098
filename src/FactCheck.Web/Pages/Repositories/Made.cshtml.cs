using System.Security.Cryptography;
using FactCheck.Pipeline.Pulls;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Repositories;

/// <summary>Where the platform sends the administrator back to. What arrives by a link is only shown; connecting is a form of our own.</summary>
public sealed class MadeModel(DeskSession session, AppDesk apps, IDataProtectionProvider protection) : PageModel
{
    public string Code { get; private set; } = "";

    public string State { get; private set; } = "";

    public void OnGet(string? code, string? state) => (Code, State) = (code ?? "", state ?? "");

    public async Task<IActionResult> OnPostAsync(string? code, string? state, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (code is not { Length: > 0 and < 200 } || Open(state) is not [var person, var api, var here] || person != me.PersonId.ToString("N"))
        {
            Message.Refused("The App was not connected.", "The way back from GitHub was not begun by you here, or more than an hour ago. Begin again.").Keep(TempData);
            return LocalRedirect("/repositories");
        }
        return this.After(await apps.RedeemAsync(me.Actor, new Uri(api), here, code, cancellation), "The App is connected.", "/repositories", "Install it on a repository.");
    }

    private string[] Open(string? state)
    {
        try
        {
            return protection.CreateProtector(MakeModel.Purpose).ToTimeLimitedDataProtector().Unprotect(state ?? "").Split(' ');
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
