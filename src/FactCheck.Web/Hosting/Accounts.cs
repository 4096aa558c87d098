using FactCheck.Data.Desks;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Hosting;

/// <summary>Accounts: Identity makes them, the desk grants their rights.</summary>
public sealed class Accounts(UserManager<Person> users, TimeProvider clock)
{
    /// <summary>The new account, or null and why there is none.</summary>
    public async Task<(Person? Person, string Problem)> CreateAsync(string login, string name, string password)
    {
        if (name.Trim().Length == 0) return (null, "A name is missing: people are named by it everywhere.");
        var person = new Person { UserName = login.Trim().ToLowerInvariant(), DisplayName = name.Trim(), CreatedAt = clock.GetUtcNow() };
        var result = await users.CreateAsync(person, password);
        return result.Succeeded ? (person, "") : (null, string.Join(" ", result.Errors.Select(e => e.Description)));
    }

    /// <summary>An account for a machine: nobody signs in with it, tokens act in its name.</summary>
    public async Task<(Person? Person, string Problem)> CreateServiceAsync(string name)
    {
        if (name.Trim().Length == 0) return (null, "A name is missing: the history names the machine by it.");
        var person = new Person { UserName = "service-" + SlugOf(name), DisplayName = name.Trim(), CreatedAt = clock.GetUtcNow(), IsService = true };
        var result = await users.CreateAsync(person);
        return result.Succeeded ? (person, "") : (null, string.Join(" ", result.Errors.Select(e => e.Description)));
    }

    /// <summary>Turns the second factor off; the person's sessions end with it.</summary>
    public async Task WithoutFactorAsync(Guid personId)
    {
        if (await users.FindByIdAsync(personId.ToString()) is not { } person) return;
        await users.SetTwoFactorEnabledAsync(person, false);
        await users.ResetAuthenticatorKeyAsync(person);
    }

    /// <summary>A name as it stands in an address.</summary>
    public static string SlugOf(string name)
    {
        var letters = name.Trim().ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        var slug = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 0 ? slug : "desk";
    }
}
