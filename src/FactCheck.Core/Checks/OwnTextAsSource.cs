using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checks;

/// <summary>FC113: the cited page has it from this very article.</summary>
public sealed class OwnTextAsSource : IClaimCheck
{
    private static readonly string[] AddressKeys = ["canonical", "canonical_url", "canonicalUrl", "url", "permalink"];

    public CheckDescription Description { get; } = new(new("FC113"), "A source that rests on this article",
        "A page that prints much the same text as the article, or links to the article as where it has this from, cannot bear it out: the circle closes. Found by the likeness of the texts and by the article's own address in its front matter.",
        Severity.Warning, "Cite what the article itself rests on.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        var own = AddressOf(input);
        foreach (var capture in input.Readings.Select(static r => r.Capture).Where(static c => c.IsRead))
        {
            if (capture.Text is not { } text) continue;
            if (own.Length > 0 && text.Links.Any(l => Same(l.Url, own)))
                yield return input.Finding(Description, $"{capture.Url} links to this article as a source of its own.", capture.Url);
            else if (TextLikeness.IsCopy(text.Text, input.Article.Text))
                yield return input.Finding(Description, $"{capture.Url} prints much the same text as this article: it is no second source.", capture.Url);
        }
    }

    private static string AddressOf(ClaimCheckInput input)
    {
        foreach (var key in AddressKeys)
            if (input.Article.FrontMatter.TryGetValue(key, out var written) && SourceUrl.TryParse(written, out var url, out _)) return url.Canonical;
        return "";
    }

    private static bool Same(string link, string own) => SourceUrl.TryParse(link, out var url, out _) && url.Canonical == own;
}
