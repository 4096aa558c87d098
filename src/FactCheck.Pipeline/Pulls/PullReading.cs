using FactCheck.Core.Reporting;
using FactCheck.Data.Repositories;
using FactCheck.GitHub.Pulls;

namespace FactCheck.Pipeline.Pulls;

/// <summary>What was read of a pull request, before anything is written.</summary>
/// <param name="Facts">As the platform has it.</param>
/// <param name="Made">Check runs that stand there now.</param>
/// <param name="Over">Check runs that a push, a re-analysis or the end of it has overtaken.</param>
internal sealed record PullReading(PullRequestFacts Facts, IReadOnlyList<CheckRun> Made, IReadOnlyList<CheckRun> Over)
{
    internal ContentConfiguration Configuration { get; init; } = ContentConfiguration.Default;

    /// <summary>Names at the desk of those whom the configuration asks, with commas; or empty.</summary>
    internal string Reviewers { get; init; } = "";

    internal string MergeBase { get; init; } = "";

    internal IReadOnlyList<ContentFile> Files { get; init; } = [];

    internal IReadOnlyList<CommitAuthor> Authors { get; init; } = [];

    internal BaseKeys Known { get; init; } = new(new HashSet<string>(), new HashSet<string>());

    /// <summary>It touches content, if only by taking it away.</summary>
    internal bool TouchesContent { get; init; }

    /// <summary>Why the configuration cannot be used, or empty.</summary>
    internal string Problem { get; init; } = "";

    /// <summary>This commit and round were read before.</summary>
    internal bool IsKnown { get; init; }

    internal static string KeyOf(PullRequestFacts facts, int round) => $"{facts.HeadSha}:{facts.BaseBranch}:{round}";
}
