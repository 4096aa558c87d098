using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

[AllowAnonymous]
public sealed class SignOutModel(SignInManager<Person> signIn, Sessions sessions, DeskSession desk) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (Guid.TryParse(User.FindFirst(SignInSetup.SessionClaim)?.Value, out var session) && await desk.PersonAsync() is { } me) await sessions.EndAsync(me.Actor, session);
        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }
}
