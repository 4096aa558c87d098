using FactCheck.Core.Matching.Words;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Compares what is denied and what is opposite, predicate by predicate, in the passages that speak of the same thing.</summary>
internal static class PolarityFacet
{
    private const double SameThing = 0.5;

    public static IEnumerable<FacetComparison> Compare(FacetContext context)
    {
        var claim = context.ClaimMarks;
        FacetComparison? conflict = null;
        foreach (var passage in context.Main)
        {
            var found = Denials(context, claim, passage) ?? Opposites(context, claim, passage);
            if (found is null) { conflict = null; break; }
            conflict ??= found;
        }
        conflict ??= DeniedElsewhere(context, claim);
        if (conflict is not null) yield return conflict;
        else if (claim.Predicates.Count > 0 && context.Main.Count > 0)
            yield return new(FacetKind.Polarity, FacetOutcome.Equal, context.Claim.Words[claim.Predicates[0]].Span, null, "Both deny it.");
    }

    // "No charges have been brought": the firm was named a sentence before.
    private static FacetComparison? DeniedElsewhere(FacetContext context, SenseMarks claim)
    {
        if (claim.Predicates.Count > 0 || context.MainBySense.Count == 0 || context.MainBySense[0] is not { } passage || context.Main.Contains(passage) || !SharesSense(context, passage)) return null;
        return Denials(context, claim, passage, withNames: false);
    }

    private static FacetComparison? Denials(FacetContext context, SenseMarks claim, SourcePassage passage, bool withNames = true)
    {
        var source = passage.Marks;
        foreach (var predicate in claim.Predicates)
        {
            if (DeniesInTheSameWord(context, passage, predicate)) continue;
            var word = context.Claim.Words[predicate];
            var at = passage.Find(word.Stem);
            if (at >= 0 && !IsDenied(passage, word.Stem) && !HasOpposite(context, passage, word))
                return Conflict(context, word.Span, passage.Words[at].Span, "The claim denies what the source states");
            if (at < 0 && source.Predicates.Count == 0 && !HasOpposite(context, passage, word) && SharesSense(context, passage))
                return Conflict(context, word.Span, passage.Span, "The claim denies something; the passage that speaks of it denies nothing");
        }
        foreach (var predicate in source.Predicates)
        {
            var at = context.FindInClaim(passage.Words[predicate].Stem);
            if (at >= 0 && !claim.Denied[at] && Alignment.Of(context, at, passage, predicate, withNames) >= SameThing)
                return Conflict(context, context.Claim.Words[at].Span, passage.Words[predicate].Span, "The source denies what the claim states");
        }
        return null;
    }

    // "denies that it did", "which it denies": the word that denies stands in both.
    private static bool DeniesInTheSameWord(FacetContext context, SourcePassage passage, int predicate)
    {
        for (var i = predicate - 1; i >= Math.Max(0, predicate - 4); i--)
            if (SenseLists.IsNegatingVerb(context.Source.Lexicon[context.Claim.Words[i].Form]) && passage.Find(context.Claim.Words[i].Stem) >= 0) return true;
        return false;
    }

    // A word may stand twice in a sentence, denied once.
    private static bool IsDenied(SourcePassage passage, int stem)
    {
        for (var i = 0; i < passage.Words.Length; i++) if (passage.Words[i].Stem == stem && passage.Marks.Denied[i]) return true;
        return false;
    }

    // Names alone do not show that a passage speaks of the same event.
    private static bool SharesSense(FacetContext context, SourcePassage passage)
    {
        double shared = 0, all = 0;
        foreach (var word in context.Claim.Words)
        {
            if (!word.IsContent || word.IsCapital || word.HasDigit) continue;
            var weight = 0.15 + context.Source.Lexicon.RarityOf(word.Form);
            all += weight;
            if (passage.Find(word.Stem) >= 0) shared += weight;
        }
        return all > 0 && shared >= 0.75 * all;
    }

    private static FacetComparison? Opposites(FacetContext context, SenseMarks claim, SourcePassage passage)
    {
        for (var i = 0; i < context.Claim.Words.Count; i++)
        {
            var word = context.Claim.Words[i];
            var form = context.Source.Lexicon[word.Form];
            if (!SenseLists.HasAntonyms(form) || passage.Find(word.Stem) >= 0 || Converse.IsTold(context, i, passage)) continue;
            for (var j = 0; j < passage.Words.Length; j++)
            {
                var other = passage.Words[j];
                if (!SenseLists.AreOpposite(form, context.Source.Lexicon[other.Form]) || context.FindInClaim(other.Stem) >= 0) continue;
                if (claim.Denied[i] != passage.Marks.Denied[j] || Alignment.Of(context, i, passage, j) < SameThing) continue;
                return Conflict(context, word.Span, other.Span, "They say the opposite");
            }
        }
        return null;
    }

    private static bool HasOpposite(FacetContext context, SourcePassage passage, Word word)
    {
        var form = context.Source.Lexicon[word.Form];
        if (!SenseLists.HasAntonyms(form)) return false;
        foreach (var other in passage.Words) if (SenseLists.AreOpposite(form, context.Source.Lexicon[other.Form])) return true;
        return false;
    }

    private static FacetComparison Conflict(FacetContext context, TextSpan claim, TextSpan source, string why) =>
        new(FacetKind.Polarity, FacetOutcome.Conflict, claim, source, $"{why}: “{context.InClaim(context.Around(claim))}” against “{context.InSource(source)}”.");
}
