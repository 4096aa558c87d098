using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Hosting;
using FactCheck.Web.SigningIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>Somebody makes their own account, by a link that works once.</summary>
[AllowAnonymous]
public sealed class InvitedModel(Invitations invitations, FactCheckDbContext data, Accounts accounts, SignInManager<Person> signIn, ProviderSettings provider) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Words { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Null where the link opens nothing.</summary>
    public Invitation? Invitation { get; private set; }

    public string DeskName { get; private set; } = "";

    public string Inviter { get; private set; } = "";

    /// <summary>How the provider is called by which they may come; null where there is none.</summary>
    public string? Provider => provider.IsOn ? provider.Name : null;

    public Message? Refusal { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // Who is to show an address shows it to the provider: a password of one's own choice proves none.
        if (await invitations.ReadAsync(Words, cancellation) is not { Address: null }) return await ShowAsync(cancellation);
        var (person, problem) = await accounts.CreateAsync(Login ?? "", Name ?? "", Password ?? "");
        if (person is null)
        {
            Refusal = Message.Refused("No account was made.", problem);
            return await ShowAsync(cancellation);
        }
        if (await invitations.AcceptAsync(Words, person.Id, cancellation) is not Done) return await ShowAsync(cancellation);
        await signIn.SignInAsync(person, isPersistent: false);
        Message.Done($"Welcome, {person.DisplayName}.", "Your account is made.").Keep(TempData);
        return LocalRedirect("/");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Invitation = await invitations.ReadAsync(Words, cancellation);
        if (Invitation is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }
        Name ??= Invitation.Name;
        DeskName = await data.Desks.Where(d => d.Id == Invitation.DeskId).Select(d => d.Name).SingleAsync(cancellation);
        Inviter = await data.Users.Where(p => p.Id == Invitation.MadeBy).Select(p => p.DisplayName).SingleAsync(cancellation);
        return Page();
    }
}
