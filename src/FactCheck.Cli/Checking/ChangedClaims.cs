using FactCheck.Cli.Git;
using FactCheck.Cli.Input;
using FactCheck.Core.Articles;
using FactCheck.Core.Checking;

namespace FactCheck.Cli.Checking;

/// <summary>Which claims a run takes up: all, or those whose key (words and sources) is not in the base. Reflow, moves and renames change no key.</summary>
internal sealed class ChangedClaims
{
    private readonly BaseRevision? _base;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private ChangedClaims(BaseRevision? @base) => _base = @base;

    /// <summary>Every claim of every file.</summary>
    public static ChangedClaims All { get; } = new(null);

    public string Commit => _base?.Commit ?? "";

    public IReadOnlyList<string> Notes => _base?.Notes ?? [];

    /// <summary>Reads the claims that the changed files had in the base.</summary>
    public static async Task<ChangedClaims> SinceAsync(BaseRevision @base, CheckRules rules, ArticleInput input, CancellationToken cancellation)
    {
        var claims = new ChangedClaims(@base);
        foreach (var (path, text) in @base.OldTexts())
        {
            try
            {
                var reading = ArticleCheck.Read(await input.ReadWholeAsync(path, text, @base.TextOf, cancellation), [], rules, null);
                claims._known.UnionWith(reading.ClaimKeys);
            }
            catch (Exception problem) when (problem is ArticleFormatException or Output.UsageException)
            {
                // What could not be read then counts as new now: more work, nothing missed.
            }
        }
        return claims;
    }

    /// <summary>Indices of the claims to take up.</summary>
    public IReadOnlyList<int> In(ArticleReading reading) =>
        [.. Enumerable.Range(0, reading.ClaimKeys.Count).Where(c => _base is null || !_known.Contains(reading.ClaimKeys[c]))];
}
