using System.Globalization;
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

    /// <summary>An account without a password for somebody whom an identity provider knows.</summary>
    /// <param name="like">What its name in lists is made of: the part before the @.</param>
    /// <param name="name">As people read it.</param>
    public async Task<(Person? Person, string Problem)> CreateOutsideAsync(string like, string name)
    {
        var slug = SlugOf(like.Split('@')[0]);
        var login = slug.Length > 32 ? slug[..32] : slug;
        for (var number = 2; await users.FindByNameAsync(login) is not null; number++) login = $"{(slug.Length > 32 ? slug[..32] : slug)}-{number.ToString(CultureInfo.InvariantCulture)}";
        var person = new Person { UserName = login, DisplayName = name, CreatedAt = clock.GetUtcNow() };
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
