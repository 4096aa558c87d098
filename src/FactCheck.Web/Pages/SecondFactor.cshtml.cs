using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>A person's authenticator and recovery codes. What is shown once is answered at once and kept nowhere in words.</summary>
public sealed class SecondFactorModel(DeskSession session, FactCheckDbContext data, UserManager<Person> users, SignInManager<Person> signIn, Sessions sessions) : PageModel
{
    private const int HowManyCodes = 10;

    public SignedIn Me { get; private set; } = null!;

    public bool IsOn { get; private set; }

    /// <summary>The desk asks for it.</summary>
    public bool Needed { get; private set; }

    public int CodesLeft { get; private set; }

    public string Key { get; private set; } = "";

    public string Address { get; private set; } = "";

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public Message? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(await PersonAsync(), cancellation);

    public async Task<IActionResult> OnPostOnAsync(string? code, CancellationToken cancellation)
    {
        var person = await PersonAsync();
        var typed = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(person, users.Options.Tokens.AuthenticatorTokenProvider, typed))
        {
            Refusal = Message.Refused("The second factor is still off.", "The code does not fit. Codes change every 30 seconds; the clock of your phone must be right.");
            return await ShowAsync(person, cancellation);
        }
        await users.SetTwoFactorEnabledAsync(person, true);
        return await NewCodesAsync(person, "second-factor.on", cancellation);
    }

    public async Task<IActionResult> OnPostCodesAsync(string? password, CancellationToken cancellation)
    {
        var person = await PersonAsync();
        if (await users.CheckPasswordAsync(person, password ?? "")) return await NewCodesAsync(person, "second-factor.codes", cancellation);
        Refusal = Message.Refused("Your codes are as they were.", "The password is not yours.");
        return await ShowAsync(person, cancellation);
    }

    public async Task<IActionResult> OnPostOffAsync(string? password, CancellationToken cancellation)
    {
        var person = await PersonAsync();
        if (!await users.CheckPasswordAsync(person, password ?? ""))
        {
            Refusal = Message.Refused("The second factor is still on.", "The password is not yours.");
            return await ShowAsync(person, cancellation);
        }
        await users.SetTwoFactorEnabledAsync(person, false);
        await users.ResetAuthenticatorKeyAsync(person);
        await sessions.NoteAsync((await session.RequireAsync()).Actor, "second-factor.off", cancellation);
        await signIn.RefreshSignInAsync(person);
        Message.Done("The second factor is off.", "Your password alone opens your account.").Keep(TempData);
        return LocalRedirect("/you");
    }

    private async Task<PageResult> NewCodesAsync(Person person, string action, CancellationToken cancellation)
    {
        Codes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(person, HowManyCodes) ?? []];
        await sessions.NoteAsync((await session.RequireAsync()).Actor, action, cancellation);
        await signIn.RefreshSignInAsync(person);
        return await ShowAsync(person, cancellation);
    }

    private async Task<PageResult> ShowAsync(Person person, CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        IsOn = person.TwoFactorEnabled;
        Needed = await SecondFactorDuty.IsNeededAsync(data, Me.PersonId, cancellation);
        if (IsOn) CodesLeft = await users.CountRecoveryCodesAsync(person);
        else await ShowKeyAsync(person);
        return Page();
    }

    private async Task ShowKeyAsync(Person person)
    {
        if (await users.GetAuthenticatorKeyAsync(person) is not { Length: > 0 } key)
        {
            await users.ResetAuthenticatorKeyAsync(person);
            key = await users.GetAuthenticatorKeyAsync(person) ?? "";
            await signIn.RefreshSignInAsync(person);
        }
        Key = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
        Address = $"otpauth://totp/FactCheck:{Uri.EscapeDataString(person.UserName ?? "")}?secret={key}&issuer=FactCheck";
    }

    private async Task<Person> PersonAsync() => await users.GetUserAsync(User) ?? throw new InvalidOperationException("Only people with an account reach this page.");
}
