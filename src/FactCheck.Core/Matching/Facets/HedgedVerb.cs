using FactCheck.Core.Matching.Predicates;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Looks for the verbs that the claim tells as something that happened in the passages that speak of the same: where every passage hedges the verb, the hedge was dropped.</summary>
internal static class HedgedVerb
{
    // So much of what stands around the verb must be the same.
    private const double SameThing = 0.4;
    private const double Farther = 0.1;
    private const double Unnamed = 0.8;

    /// <summary>The conflict, or null; and whether a verb of the claim stands as a fact in the source, which settles the question.</summary>
    public static (FacetComparison? Conflict, bool IsSettled) Find(FacetContext context)
    {
        var settled = false;
        foreach (var predicate in context.Claim.Predicates)
        {
            // What stands in quotation marks is compared letter by letter, and "Mount Serrane" is no verb.
            if (predicate.Hedge.Length > 0 || !predicate.IsEvent || IsName(context, predicate.Word) || context.Claim.Quoted.Any(q => q.Overlaps(context.Claim.Words[predicate.Word].Span))) continue;
            (SourcePassage Passage, Predicate Verb)? hedged = null;
            double asFact = 0, asHedged = 0;
            foreach (var passage in Near(context))
                foreach (var other in passage.Predicates)
                {
                    if (other.Stem != predicate.Stem || Likeness(context, predicate, passage, other) is var likeness && likeness < SameThing) continue;
                    if (other.Hedge.Length == 0 || IsSaidToo(context, predicate, passage, other)) asFact = Math.Max(asFact, likeness);
                    else if (likeness > asHedged) (hedged, asHedged) = ((passage, other), likeness);
                }
            // The same verb is told as a fact of something else where it stands among fewer of the claim's words.
            if (asFact > 0 && asFact >= asHedged - Farther) { settled = true; continue; }
            if (hedged is { } found) return (Conflict(context, predicate, found.Passage, found.Verb), true);
        }
        return (null, settled);
    }

    // "hackers say they stole it" where they claim it; "has not approved" where they have yet to.
    private static bool IsSaidToo(FacetContext context, Predicate claim, SourcePassage passage, Predicate source) =>
        (claim.IsReported && source.Hedge == "alleged") || (source.Hedge == "planned" && context.ClaimMarks.Denied[claim.Word] && passage.Marks.Denied[source.Word]);

    private static bool IsName(FacetContext context, int word) =>
        context.Claim.Words[word].IsCapital && word + 1 < context.Claim.Words.Count && context.Claim.Words[word + 1].IsCapital && context.Claim.Words[word + 1].IsContent;

    // "It plans to close 37 branches": who does it may stand a sentence before.
    private static double Likeness(FacetContext context, Predicate claim, SourcePassage passage, Predicate source) =>
        Math.Max(Alignment.Of(context, claim.Word, passage, source.Word), Unnamed * Alignment.Of(context, claim.Word, passage, source.Word, withNames: false));

    private static IEnumerable<SourcePassage> Near(FacetContext context) => context.MainBySense.Concat(context.Main).DistinctBy(p => p.Sentence);

    private static FacetComparison Conflict(FacetContext context, Predicate predicate, SourcePassage passage, Predicate verb)
    {
        var span = context.Claim.Words[predicate.Word].Span;
        var place = passage.Words[verb.Word].Span;
        return new(FacetKind.Modality, FacetOutcome.Conflict, span, place,
            $"The claim states as a fact what the source gives only {Told(verb.Hedge)}: “{context.InSource(Around(passage, verb.Word))}”.");
    }

    /// <summary>How something under a hedge is told, in words.</summary>
    public static string Told(string hedge) => hedge switch
    {
        "planned" => "as a plan",
        "possible" => "as a possibility",
        "alleged" => "as an allegation",
        "nearly" => "as something that almost happened",
        "conditional" => "on a condition",
        "asked" => "as a question",
        _ => "as " + hedge,
    };

    private static TextSpan Around(SourcePassage passage, int word)
    {
        var words = passage.Words;
        return words[Math.Max(0, word - 6)].Span.Union(words[Math.Min(words.Length - 1, word + 4)].Span);
    }
}
