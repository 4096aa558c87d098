using FactCheck.Language.Mentions;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Who says what stands at a place of the source.</summary>
/// <param name="Name">The words that name who says it; null where the source gives them to nobody.</param>
/// <param name="Near">The sentences around the place: "he" was named in one of them.</param>
internal sealed record SourceSpeaker(TextSpan? Name, IReadOnlyList<Sentence> Near)
{
    private const int SentencesBefore = 6;

    /// <summary>The speaker of the words at a place.</summary>
    public static SourceSpeaker At(SourceIndex source, TextSpan place)
    {
        var first = Math.Max(0, source.SentenceAt(place.Start) - SentencesBefore);
        var last = Math.Min(source.Sentences.Count - 1, source.SentenceAt(Math.Max(place.Start, place.End - 1)) + 1);
        List<Sentence> near = [.. Enumerable.Range(first, last - first + 1).Select(i => new Sentence(source.Sentences[i], 0))];
        return new(QuoteFinder.Find(source.Text, near).FirstOrDefault(q => q.Source is not null && q.Content.Any(c => c.Overlaps(place)))?.Source, near);
    }
}
