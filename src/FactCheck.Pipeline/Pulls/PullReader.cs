using FactCheck.Core.Reporting;
using FactCheck.Core.Rules;
using FactCheck.Extraction;
using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Pulls;

namespace FactCheck.Pipeline.Pulls;

/// <summary>Reads configuration, authors, touched articles and what the base had of them.</summary>
internal sealed class PullReader(RepositoryDoor door, PullRequestFacts facts, PipelineRules rules, IExtractor extractor, DeskReviewers reviewers, CancellationToken cancellation)
{
    internal const string ConfigurationFile = ".factcheck.yml";

    internal async Task<PullReading> ReadAsync(PullReading reading)
    {
        var comparison = await PullRequestReader.CompareAsync(door, facts.BaseSha, facts.HeadSha);
        reading = reading with { MergeBase = comparison.MergeBase, Authors = AuthorsOf(comparison) };
        var (configuration, problem) = await ConfigurationAsync(door, facts.IsFork ? comparison.MergeBase : facts.HeadSha);
        if (problem.Length == 0 && !rules.HasPolicy(configuration.Policy)) problem = $"{ConfigurationFile}: the desk has no gate policy '{configuration.Policy}'";
        if (problem.Length == 0 && !configuration.CarriesOver) problem = $"{ConfigurationFile}: gate.carryOver: false is not to be had: an approval holds for its claim, in whatever push it stands";
        var (asked, stranger) = reviewers.Of(configuration.Reviewers);
        if (problem.Length == 0 && stranger.Length > 0) problem = $"{ConfigurationFile}: {stranger}";
        if (problem.Length > 0) return reading with { Problem = problem, TouchesContent = true };
        var touched = (await PullRequestReader.FilesAsync(door, facts.Number))
            .Where(f => ContentPath.IsContent(f.Path, configuration) || (f.FormerPath is { } former && ContentPath.IsContent(former, configuration))).ToList();
        return reading with
        {
            Configuration = configuration,
            Reviewers = asked,
            TouchesContent = touched.Count > 0,
            Files = await FilesAsync(touched, configuration),
            // Where the repository asks for every claim, nothing counts as known.
            Known = !configuration.IsScopeChanged ? reading.Known : await BaseKeys.ReadAsync(door, touched, comparison.MergeBase, rules.Check, extractor, cancellation),
        };
    }

    /// <summary>The repository's configuration at a commit: of a fork's pull request, the base's.</summary>
    internal static async Task<(ContentConfiguration Configuration, string Problem)> ConfigurationAsync(RepositoryDoor door, string sha)
    {
        if (await PullRequestReader.TextAsync(door, ConfigurationFile, sha) is not { } text) return (ContentConfiguration.Default, "");
        try
        {
            return (ConfigurationReader.Read(new(ConfigurationFile, text)), "");
        }
        catch (RuleFormatException wrong)
        {
            return (ContentConfiguration.Default, wrong.Message);
        }
    }

    private async Task<IReadOnlyList<ContentFile>> FilesAsync(List<ChangedFile> touched, ContentConfiguration configuration)
    {
        var files = new List<ContentFile>();
        foreach (var file in touched.Where(f => !f.IsRemoved && ContentPath.IsContent(f.Path, configuration)))
        {
            if (ContentPath.FormatOf(file.Path) is { } format && await PullRequestReader.TextAsync(door, file.Path, facts.HeadSha) is { } text && !string.IsNullOrWhiteSpace(text))
                files.Add(new(file.Path, text, format));
        }
        return files;
    }

    // The platform lists a limited number of commits: who wrote the others nobody can tell.
    private static IReadOnlyList<CommitAuthor> AuthorsOf(Comparison comparison) =>
        comparison.AllCommitsRead ? comparison.Authors : [.. comparison.Authors, new("(authors of commits that the platform does not list)", null, "")];
}
