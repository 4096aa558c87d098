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

    /// <summary>A name as it stands in an address.</summary>
    public static string SlugOf(string name)
    {
        var letters = name.Trim().ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        var slug = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 0 ? slug : "desk";
    }
}
