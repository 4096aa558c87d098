namespace FactCheck.GitHub.Pulls;

/// <summary>Somebody who wrote a commit, alone or with others.</summary>
/// <param name="Name">As written in the commit.</param>
/// <param name="Login">The account that the platform vouches for; null where it knows none by the address.</param>
/// <param name="Email">As written; empty where none is.</param>
public sealed record CommitAuthor(string Name, string? Login, string Email)
{
    public string? Identity => Login is null ? null : "github:" + Login.ToLowerInvariant();
}
