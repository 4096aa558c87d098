using FactCheck.Core.Matching.Words;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Looks for every name of the claim in the passages, then in the whole source.</summary>
internal static class NameFacet
{
    public static IEnumerable<FacetComparison> Compare(FacetContext context)
    {
        var near = new HashSet<int>();
        foreach (var passage in context.Passages) foreach (var word in passage.Words) near.Add(word.Stem);
        foreach (var word in context.Source.TitleWords) near.Add(word.Stem);
        HashSet<int>? whole = null;
        foreach (var name in ClaimNames.Read(context.Claim, context.Source.Lexicon))
        {
            whole ??= [.. context.Source.Words.Select(w => w.Stem)];
            var found = Compare(context, name, near, whole);
            // A short form that the source spells out is no missing name.
            if (found.Outcome == FacetOutcome.Absent && name.Count == 1 && IsShortForm(found.Claim.In(context.Claim.Text))) continue;
            yield return found;
        }
    }

    private static FacetComparison Compare(FacetContext context, (int First, int Count) name, HashSet<int> near, HashSet<int> whole)
    {
        var kind = IsPlace(context, name.First) ? FacetKind.Place : FacetKind.Name;
        var words = context.Claim.Words.GetRange(name.First, name.Count);
        var span = new TextSpan(words[0].Span.Start, words[^1].Span.End);
        var said = context.InClaim(span);
        if (SubstituteFacet.Find(context, name, kind) is { } other) return other;
        if (words.TrueForAll(w => near.Contains(w.Stem))) return new(kind, FacetOutcome.Equal, span, Find(context, words[^1]), $"The source names {said}.");
        // The family name alone, or an acronym's last word, is how a text speaks of someone it has named before.
        if (near.Contains(words[^1].Stem) || words.TrueForAll(w => whole.Contains(w.Stem)))
            return new(kind, FacetOutcome.Compatible, span, Find(context, words[^1]), $"The source names {said} in other words or in another place.");
        return new(kind, FacetOutcome.Absent, span, null, $"The source does not name {said}.");
    }

    private static bool IsShortForm(string name) => name.Length <= 6 && name.Count(char.IsUpper) >= 2;

    private static bool IsPlace(FacetContext context, int first) =>
        first > 0 && context.Source.Lexicon[context.Claim.Words[first - 1].Form] is "in" or "at" or "near" or "outside" or "across";

    private static TextSpan? Find(FacetContext context, Word wanted)
    {
        foreach (var passage in context.Passages)
            foreach (var word in passage.Words)
                if (word.Stem == wanted.Stem) return word.Span;
        return null;
    }
}
