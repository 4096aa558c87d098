using System.Security.Claims;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Checked = Microsoft.AspNetCore.Identity.SignInResult;

namespace FactCheck.Web.SigningIn;

/// <summary>
/// Somebody comes back from the identity provider. One subject is one account, and so is one verified address: whoever has an account is led to it and
/// never gets a second one.
/// </summary>
public sealed class ProviderArrivals(
    ProviderSettings settings, PersonAccounts users, SignInManager<Person> signIn, FactCheckDbContext data, Accounts accounts, Invitations invitations, ProviderAccess access)
{
    /// <summary>The account, with the roles that the provider gives it, or null and why there is none.</summary>
    public async Task<(Person? Person, string Problem)> FindAsync(ProviderPerson outside, string? words, CancellationToken cancellation)
    {
        if (await access.DeskAsync(settings.Desk, cancellation) is not { } desk) return (null, "It is not configured which desk you work at. An administrator sets OpenIdConnect__Desk.");
        var (person, problem) = await OfAsync(outside, desk, words, cancellation);
        if (person is null) return (null, problem);
        if (await access.IsOutAsync(desk, person.Id, cancellation) || settings.Rules.Count > 0)
        {
            if (await access.ApplyAsync(desk, person.Id, outside.Roles, settings.Governed, outside.Issuer, cancellation) is Refused refused) return (null, refused.Refusal.Why);
        }
        if (!await data.Memberships.AnyAsync(m => m.PersonId == person.Id, cancellation)) return (null, "None of your groups has a role at this desk.");
        await KeepAddressAsync(person, outside.Address);
        return (person, "");
    }

    /// <summary>Ties a login to the account of somebody who is signed in and has just shown that it is theirs; what is wrong, or nothing.</summary>
    public async Task<string> TieAsync(Person person, Guid deskId, ProviderPerson outside, CancellationToken cancellation)
    {
        var result = await users.AddLoginAsync(person, new(outside.Issuer, outside.Subject, settings.Name));
        if (!result.Succeeded) return "That login belongs to another account of this desk.";
        await access.NoteAsync(deskId, "login.tie", person.Id, outside.Issuer, cancellation);
        await KeepAddressAsync(person, outside.Address);
        return "";
    }

    /// <summary>Begins the session. Where the account has a second factor and the provider asked for none, a code is asked first.</summary>
    public async Task<Checked> SignInAsync(Person person, ProviderPerson outside, string? idToken)
    {
        if (person.TwoFactorEnabled && !outside.UsedTwoFactors) return await signIn.ExternalLoginSignInAsync(outside.Issuer, outside.Subject, isPersistent: false, bypassTwoFactor: false);
        var way = new AuthenticationProperties { IsPersistent = false };
        if (idToken is not null) way.StoreTokens([new() { Name = OpenIdConnectParameterNames.IdToken, Value = idToken }]);
        List<Claim> how = [new(ClaimTypes.AuthenticationMethod, outside.Issuer)];
        if (outside.UsedTwoFactors) how.Add(new(Factors.Claim, Factors.Several));
        await signIn.SignInWithClaimsAsync(person, way, how);
        return Checked.Success;
    }

    private async Task<(Person?, string)> OfAsync(ProviderPerson outside, Guid desk, string? words, CancellationToken cancellation)
    {
        if (await users.FindByLoginAsync(outside.Issuer, outside.Subject) is { } known) return (known, "");
        var (same, isOwn) = await SameAsync(outside.Address, cancellation);
        if (same is not null && !isOwn) return (null, "There is an account with your e-mail address already. Next: sign in to it by its password, and tie the two together under “You”.");
        if (same is null && words is null && (!settings.AdmitsUninvited || outside.Roles.Count == 0)) return (null, "Nobody has invited you to this desk yet. Next: ask one of its administrators.");
        var (person, problem) = same is null ? await CreateAsync(outside, words, cancellation) : (same, "");
        if (person is null) return (null, problem);
        var tied = await TieAsync(person, desk, outside, cancellation);
        return tied.Length > 0 ? (null, tied) : (person, "");
    }

    private async Task<(Person?, string)> CreateAsync(ProviderPerson outside, string? words, CancellationToken cancellation)
    {
        const string past = "The invitation was used already, or is past.";
        if (words is not null)
        {
            if (await invitations.ReadAsync(words, cancellation) is not { } invitation) return (null, past);
            if (!IsFor(invitation, outside)) return (null, "The invitation is for another e-mail address.");
        }
        var (person, problem) = await accounts.CreateOutsideAsync(outside.Address ?? outside.Name, outside.Name);
        if (person is null) return (null, problem);
        return words is not null && await invitations.AcceptAsync(words, person.Id, cancellation) is not Done ? (null, past) : (person, "");
    }

    private static bool IsFor(Invitation invitation, ProviderPerson outside) =>
        invitation.Address is null || string.Equals(invitation.Address, outside.Address, StringComparison.OrdinalIgnoreCase);

    // An address that a provider has shown to be somebody's own; one that was merely typed, or is a name of an account, proves nothing.
    private async Task<(Person? Person, bool IsOwn)> SameAsync(string? address, CancellationToken cancellation)
    {
        if (address is null) return (null, false);
        var normal = users.NormalizeEmail(address);
        var same = await data.Users.Where(p => p.NormalizedEmail == normal || p.NormalizedUserName == normal).Take(2).ToListAsync(cancellation);
        return same switch
        {
            [] => (null, false),
            [var one] => (await users.FindByIdAsync(one.Id.ToString()), one.EmailConfirmed && one.NormalizedEmail == normal && !one.IsService),
            [var first, ..] => (first, false),
        };
    }

    private async Task KeepAddressAsync(Person person, string? address)
    {
        if (address is null || (person.EmailConfirmed && string.Equals(person.Email, address, StringComparison.OrdinalIgnoreCase))) return;
        (person.Email, person.EmailConfirmed) = (address, true);
        await users.UpdateAsync(person);
    }
}
