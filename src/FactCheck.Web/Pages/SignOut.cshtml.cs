using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Web.Hosting;
using FactCheck.Web.SigningIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

[AllowAnonymous]
public sealed class SignOutModel(SignInManager<Person> signIn, Sessions sessions, DeskSession desk, ProviderFarewell farewell) : PageModel
{
    private const string Kept = "elsewhere";

    /// <summary>Where the identity provider signs people out, for somebody who came by it and is signed out here.</summary>
    public string? Elsewhere { get; private set; }

    public string Name => farewell.Name;

    public void OnGet() => Elsewhere = TempData[Kept] as string;

    public async Task<IActionResult> OnPostAsync()
    {
        var elsewhere = await farewell.AddressAsync(HttpContext);
        if (Guid.TryParse(User.FindFirst(SignInSetup.SessionClaim)?.Value, out var session) && await desk.PersonAsync() is { } me) await sessions.EndAsync(me.Actor, session);
        await signIn.SignOutAsync();
        TempData[Kept] = elsewhere;
        return LocalRedirect(elsewhere is null ? "/sign-in" : "/sign-out");
    }
}
