using Octokit;

namespace FactCheck.GitHub.Apps;

/// <summary>One repository as an installation of the App sees it.</summary>
/// <param name="Client">The API, with the installation's token.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Name">Its name.</param>
public sealed record RepositoryDoor(IGitHubClient Client, string Owner, string Name)
{
    public static RepositoryDoor Of(IGitHubClient client, string fullName)
    {
        var slash = fullName.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? new(client, fullName[..slash], fullName[(slash + 1)..]) : throw new ArgumentException($"'{fullName}' is not owner/name.", nameof(fullName));
    }
}
