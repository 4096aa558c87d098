namespace FactCheck.GitHub.Pulls;

/// <summary>Reads <c>Co-authored-by: Name &lt;address&gt;</c> out of commit messages.</summary>
public static class CoAuthors
{
    private const string Trailer = "co-authored-by:";
    private const string Private = "@users.noreply.github.com";

    public static IEnumerable<CommitAuthor> Of(string message)
    {
        foreach (var line in message.Split('\n'))
        {
            var text = line.Trim();
            if (!text.StartsWith(Trailer, StringComparison.OrdinalIgnoreCase)) continue;
            var person = text[Trailer.Length..].Trim();
            var open = person.LastIndexOf('<');
            var email = open >= 0 && person.EndsWith('>') ? person[(open + 1)..^1].Trim() : "";
            var name = (open >= 0 ? person[..open] : person).Trim();
            if (name.Length + email.Length > 0) yield return new(name.Length > 0 ? name : email, LoginOf(email), email);
        }
    }

    /// <summary>The platform's own private addresses name the account (<c>123+login@…</c>); any other address proves nothing.</summary>
    public static string? LoginOf(string email)
    {
        if (!email.EndsWith(Private, StringComparison.OrdinalIgnoreCase)) return null;
        var local = email[..^Private.Length];
        var login = local[(local.IndexOf('+', StringComparison.Ordinal) + 1)..];
        return login.Length > 0 ? login : null;
    }
}
