using System.Runtime.InteropServices;
using FactCheck.Core.Matching;
using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Matching.Words;
using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Checks;

/// <summary>The numbers of a claim that a source has otherwise, read again from the words that were compared.</summary>
internal static class SourceFigures
{
    /// <summary>A number with its words.</summary>
    /// <param name="Figure">What was read.</param>
    /// <param name="Words">As written, white space folded.</param>
    public sealed record Told(Figure Figure, string Words);

    /// <summary>Each pair of numbers in conflict, the claim's first.</summary>
    public static IEnumerable<(Told Said, Told Has)> Conflicts(ClaimCheckInput input, SourceReading reading)
    {
        foreach (var facet in reading.Match?.Facets ?? [])
        {
            if (facet is not { Kind: FacetKind.Quantity, Outcome: FacetOutcome.Conflict, Source: { } place } || reading.Capture.Text is not { } source) continue;
            if (Read(input.Claim.Text, facet.Claim) is { } said && Read(source.Text, place) is { } has) yield return (said, has);
        }
    }

    private static Told? Read(string text, TextSpan span)
    {
        if (span.End > text.Length) return null;
        var lexicon = new Lexicon();
        var words = CollectionsMarshal.AsSpan(WordReader.Read(text, span, lexicon));
        return FigureReader.Read(text, words, lexicon, []).FirstOrDefault() is { } figure ? new(figure, NormalForm.Of(span.In(text))) : null;
    }
}
