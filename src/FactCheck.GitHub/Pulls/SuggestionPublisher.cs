using FactCheck.GitHub.Apps;
using Octokit;

namespace FactCheck.GitHub.Pulls;

/// <summary>Offers proposed wordings on the lines they are about.</summary>
public static class SuggestionPublisher
{
    /// <summary>One review with every suggestion; false where the installation may not write to pull requests, or a line is not in the difference.</summary>
    public static async Task<bool> OfferAsync(RepositoryDoor door, int number, string sha, IReadOnlyList<Suggestion> suggestions)
    {
        var body = new Dictionary<string, object>
        {
            ["commit_id"] = sha,
            ["event"] = "COMMENT",
            ["body"] = "The desk proposes other words.",
            ["comments"] = suggestions.Select(Comment).ToList(),
        };
        try
        {
            await door.Client.Connection.Post<object>(
                new Uri($"repos/{door.Owner}/{door.Name}/pulls/{number}/reviews", UriKind.Relative), body, AcceptHeaders.StableVersionJson, "application/json", (IDictionary<string, string>?)null).ConfigureAwait(false);
            return true;
        }
        catch (ApiException refused) when (refused is ForbiddenException && ApiPause.Of(refused, DateTimeOffset.MinValue) is null || refused is NotFoundException or ApiValidationException)
        {
            return false;
        }
    }

    private static Dictionary<string, object> Comment(Suggestion suggestion)
    {
        // The fence is longer than any run of backticks in the words, so that they cannot end it.
        var fence = new string('`', Math.Max(3, LongestRun(suggestion.Lines) + 1));
        var comment = new Dictionary<string, object>
        {
            ["path"] = suggestion.Path,
            ["line"] = suggestion.Line,
            ["side"] = "RIGHT",
            ["body"] = $"{Checks.CheckRunText.Escape(suggestion.Reason)}\n\n{fence}suggestion\n{suggestion.Lines}\n{fence}\n",
        };
        if (suggestion.StartLine < suggestion.Line) (comment["start_line"], comment["start_side"]) = (suggestion.StartLine, "RIGHT");
        return comment;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
