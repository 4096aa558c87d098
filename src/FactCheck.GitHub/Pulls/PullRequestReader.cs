using System.Text;
using FactCheck.GitHub.Apps;
using Octokit;

namespace FactCheck.GitHub.Pulls;

/// <summary>Reads pull requests and files by commit over the API. Nothing is checked out, no code of a pull request runs.</summary>
public static class PullRequestReader
{
    private const int PageSize = 100;

    /// <summary>A long book; a larger file is no article.</summary>
    public const int LargestFile = 4_000_000;

    public static async Task<PullRequestFacts> ReadAsync(RepositoryDoor door, int number)
    {
        var pull = await door.Client.PullRequest.Get(door.Owner, door.Name, number).ConfigureAwait(false);
        return new()
        {
            Number = pull.Number,
            Title = pull.Title,
            Url = pull.HtmlUrl,
            BaseBranch = pull.Base.Ref,
            BaseSha = pull.Base.Sha,
            HeadSha = pull.Head.Sha,
            // A fork that is gone has no repository any more.
            IsFork = pull.Head.Repository is not { } head || head.FullName != pull.Base.Repository.FullName,
            IsClosed = pull.State.StringValue == "closed",
            IsMerged = pull.Merged,
            MergedBy = pull.MergedBy?.Login ?? "",
        };
    }

    public static async Task<IReadOnlyList<ChangedFile>> FilesAsync(RepositoryDoor door, int number)
    {
        var files = await door.Client.PullRequest.Files(door.Owner, door.Name, number, new ApiOptions { PageSize = PageSize }).ConfigureAwait(false);
        return [.. files.Select(f => File(f.FileName, f.PreviousFileName, f.Status))];
    }

    /// <summary>Common ancestor and authors of what the head adds to the base.</summary>
    public static async Task<Comparison> CompareAsync(RepositoryDoor door, string @base, string head)
    {
        var authors = new List<CommitAuthor>();
        var read = 0;
        for (var page = 1; ; page++)
        {
            var part = await PageAsync(door, @base, head, page).ConfigureAwait(false);
            read += part.Commits.Count;
            authors.AddRange(part.Commits.SelectMany(AuthorsOf));
            if (part.Commits.Count < PageSize || read >= part.TotalCommits)
                return new(part.MergeBaseCommit.Sha, [.. authors.DistinctBy(a => a.Identity ?? $"{a.Name} {a.Email}", StringComparer.OrdinalIgnoreCase)], read >= part.TotalCommits);
        }
    }

    /// <summary>The files that differ between two commits, for a merge group that has no pull request of its own.</summary>
    public static async Task<IReadOnlyList<ChangedFile>> FilesBetweenAsync(RepositoryDoor door, string @base, string head) =>
        [.. (await PageAsync(door, @base, head, 1).ConfigureAwait(false)).Files.Select(f => File(f.Filename, f.PreviousFileName, f.Status))];

    /// <summary>A file at a commit; null where there is none, or where it is no text of a size that people write.</summary>
    public static async Task<string?> TextAsync(RepositoryDoor door, string path, string sha)
    {
        try
        {
            var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
            var answer = await door.Client.Connection.Get<RepositoryContent>(
                new Uri($"repos/{door.Owner}/{door.Name}/contents/{escaped}", UriKind.Relative), new Dictionary<string, string> { ["ref"] = sha }).ConfigureAwait(false);
            var file = answer.Body;
            if (file.Size > LargestFile || file.Type.StringValue != "file") return null;
            // Beyond a megabyte the contents come empty; the blob has them.
            var encoded = file.Encoding == "base64" ? file.EncodedContent : (await door.Client.Git.Blob.Get(door.Owner, door.Name, file.Sha).ConfigureAwait(false)).Content;
            return new UTF8Encoding(false, true).GetString(Convert.FromBase64String(encoded)).TrimStart('\uFEFF');
        }
        catch (NotFoundException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Task<CompareResult> PageAsync(RepositoryDoor door, string @base, string head, int page) =>
        door.Client.Repository.Commit.Compare(door.Owner, door.Name, @base, head, new ApiOptions { PageSize = PageSize, PageCount = 1, StartPage = page });

    private static IEnumerable<CommitAuthor> AuthorsOf(GitHubCommit commit) =>
        CoAuthors.Of(commit.Commit.Message).Prepend(new(commit.Commit.Author.Name, commit.Author?.Login ?? CoAuthors.LoginOf(commit.Commit.Author.Email), commit.Commit.Author.Email));

    private static ChangedFile File(string path, string? former, string status) =>
        new(path, status == "added" ? null : former ?? path, status == "removed");
}
