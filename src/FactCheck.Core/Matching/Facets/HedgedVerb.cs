using FactCheck.Core.Matching.Predicates;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Looks for the verbs that the claim tells as something that happened in the passages that speak of the same: where every passage hedges the verb, the hedge was dropped.</summary>
internal static class HedgedVerb
{
    // So much of what stands around the verb must be the same.
    private const double SameThing = 0.4;

    /// <summary>The conflict, or null; and whether a verb of the claim stands as a fact in the source, which settles the question.</summary>
    public static (FacetComparison? Conflict, bool IsSettled) Find(FacetContext context)
    {
        var settled = false;
        foreach (var predicate in context.Claim.Predicates)
        {
            if (predicate.Hedge.Length > 0 || !predicate.IsEvent) continue;
            (SourcePassage Passage, Predicate Verb)? hedged = null;
            var isFact = false;
            foreach (var passage in Near(context))
                foreach (var other in passage.Predicates)
                {
                    if (other.Stem != predicate.Stem || Alignment.Of(context, predicate.Word, passage, other.Word) < SameThing) continue;
                    if (other.Hedge.Length == 0) isFact = true;
                    else hedged ??= (passage, other);
                }
            if (isFact) { settled = true; continue; }
            if (hedged is { } found) return (Conflict(context, predicate, found.Passage, found.Verb), true);
        }
        return (null, settled);
    }

    private static IEnumerable<SourcePassage> Near(FacetContext context) => context.MainBySense.Concat(context.Main).DistinctBy(p => p.Sentence);

    private static FacetComparison Conflict(FacetContext context, Predicate predicate, SourcePassage passage, Predicate verb)
    {
        var span = context.Claim.Words[predicate.Word].Span;
        var place = passage.Words[verb.Word].Span;
        var given = verb.Hedge switch { "nearly" => "as something that almost happened", "conditional" => "as conditional", _ => "only as " + verb.Hedge };
        return new(FacetKind.Modality, FacetOutcome.Conflict, span, place,
            $"The claim states as a fact what the source gives {given}: “{context.InSource(Around(passage, verb.Word))}”.");
    }

    private static TextSpan Around(SourcePassage passage, int word)
    {
        var words = passage.Words;
        return words[Math.Max(0, word - 6)].Span.Union(words[Math.Min(words.Length - 1, word + 4)].Span);
    }
}
