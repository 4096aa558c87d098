using FactCheck.Data.Desks;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

[AllowAnonymous]
public sealed class SignInModel(SignInManager<Person> signIn) : PageModel
{
    [BindProperty]
    public string Login { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Message? Refusal { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await signIn.PasswordSignInAsync(Login.Trim(), Password, isPersistent: false, lockoutOnFailure: true);
        // Only addresses of our own: a link in a mail must not lead elsewhere through our door.
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        Refusal = result.IsLockedOut
            ? Message.Refused("This account is locked.", "Five passwords were wrong. It opens again 15 minutes after the last try; an administrator can set a new password.")
            : Message.Refused("You are not signed in.", "Account name and password do not belong together. Next: try again, or ask an administrator of your desk.");
        Password = "";
        ModelState.Remove(nameof(Password));
        return Page();
    }
}
