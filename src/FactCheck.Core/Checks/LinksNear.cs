using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checks;

/// <summary>The links of a page that stand by the passages that bear on a claim.</summary>
internal static class LinksNear
{
    // A link stands in the sentence or in the one beside it.
    private const int Reach = 240;

    public static IEnumerable<SourceLink> Passage(SourceReading reading, SourceText text)
    {
        foreach (var evidence in reading.Match?.Evidence ?? [])
        {
            var (from, to) = (Math.Max(0, evidence.Passage.Start - Reach), Math.Min(text.Text.Length, evidence.Passage.Span.End + Reach));
            if (from >= to) continue;
            foreach (var link in text.Links)
                if (link.Words.Length > 0 && text.Text.IndexOf(link.Words, from, to - from, StringComparison.Ordinal) >= 0) yield return link;
        }
    }
}
