using FactCheck.Core.Checking;
using FactCheck.Extraction;
using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Pulls;
using FactCheck.Core.Reporting;
using FactCheck.Pipeline.Reading;

namespace FactCheck.Pipeline.Pulls;

/// <summary>Claims and sentences that the touched files had in the base, over all of them: a move from one file to another changes nothing.</summary>
/// <param name="Claims">Keys of claims, by words and citations.</param>
/// <param name="Sentences">Keys of sentences and pictures.</param>
internal sealed record BaseKeys(IReadOnlySet<string> Claims, IReadOnlySet<string> Sentences)
{
    internal static async Task<BaseKeys> ReadAsync(
        RepositoryDoor door, IEnumerable<ChangedFile> files, string sha, CheckRules rules, IExtractor extractor, CancellationToken cancellation)
    {
        var claims = new HashSet<string>(StringComparer.Ordinal);
        var sentences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in files.Select(f => f.FormerPath).OfType<string>().Distinct())
        {
            if (ContentPath.FormatOf(path) is not { } format || await PullRequestReader.TextAsync(door, path, sha) is not { } source) continue;
            // What cannot be read in the base counts as new now: more work, nothing missed.
            if ((await SourceReader.ReadAsync(source, format, extractor, cancellation)).Text is not { } text) continue;
            var reading = ArticleCheck.Read(text, [], rules, null);
            claims.UnionWith(reading.ClaimKeys);
            sentences.UnionWith(CoverageKeys.Of(text, reading.Extraction.Sentences));
        }
        return new(claims, sentences);
    }
}
