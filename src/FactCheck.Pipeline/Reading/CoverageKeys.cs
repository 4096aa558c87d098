using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Text;
using FactCheck.Language.Segmentation;

namespace FactCheck.Pipeline.Reading;

/// <summary>By which key a person's mark stays with a sentence: its own, and for a picture also its address, since its words may be none.</summary>
internal static class CoverageKeys
{
    internal static IReadOnlyList<string> Of(ArticleText text, IReadOnlyList<SentenceCoverage> sentences)
    {
        var keys = SentenceKeys.Of(text.Text, sentences.Select(s => s.Span));
        return [.. sentences.Select((s, i) => s.BlockKind == BlockKind.Picture ? Digest.Of(keys[i], AddressOf(text, s)) : keys[i])];
    }

    private static string AddressOf(ArticleText text, SentenceCoverage picture) =>
        text.Links.FirstOrDefault(l => l.Form == LinkForm.Picture
            && l.Span.Start >= picture.Span.Start && l.Span.Start <= picture.Span.End)?.Url ?? "";
}
