using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Looks for every "first", "largest", "only" of the claim in the passages: one step more or less is another statement.</summary>
internal static class SuperlativeFacet
{
    public static IEnumerable<FacetComparison> Compare(FacetContext context)
    {
        for (var i = 0; i < context.Claim.Words.Count; i++)
        {
            var group = GroupAt(context, context.Claim.Words, i);
            if (group.Length > 0) yield return Compare(context, i, group);
        }
    }

    /// <summary>True for "largest", "first", "only": words that are true or not. "Best", "most" and "last" are often said in another way.</summary>
    public static bool IsStrict(FacetContext context, FacetComparison facet) =>
        SenseLists.Superlative(facet.Claim.In(context.Claim.Text).ToLowerInvariant()) is not ("" or "most" or "best" or "worst" or "last" or "new");

    private static string GroupAt(FacetContext context, List<Word> words, int i)
    {
        var form = context.Source.Lexicon[words[i].Form];
        // "last year", "first half", "at first", "most of": no superlatives.
        var next = i + 1 < words.Count ? context.Source.Lexicon[words[i + 1].Form] : "";
        if (form is "last" or "first" or "latest" or "final" && next is "year" or "week" or "month" or "night" or "half" or "quarter" or "time" or "minister" or "lady" or "name" or "summer" or "winter" or "spring" or "autumn" or "") return "";
        if (form is "most" or "never" or "only" && next is "of" or "likely" or "recently" or "recent" || form is "record" or "never" or "only" or "top" or "final" or "peak") return form == "record" && IsRecord(context, words, i) ? "high" : "";
        if (form is "last" && i > 0 && context.Source.Lexicon[words[i - 1].Form] is "at" or "the" && NumberAhead(context, words, i + 1)) return "";
        return SenseLists.Superlative(form);
    }

    private static bool IsRecord(FacetContext context, List<Word> words, int i) => i > 0 && context.Source.Lexicon[words[i - 1].Form] is "a" or "the" or "new";

    private static bool NumberAhead(FacetContext context, List<Word> words, int i) =>
        i < words.Count && (words[i].HasDigit || Figures.NumberWords.TrySmall(context.Source.Lexicon[words[i].Form], out _));

    private static FacetComparison Compare(FacetContext context, int at, string group)
    {
        var span = context.Claim.Words[at].Span;
        var said = context.InClaim(context.Around(span));
        FacetComparison? weaker = null;
        foreach (var passage in context.Passages)
            for (var j = 0; j < passage.Words.Length; j++)
            {
                if (SenseLists.Superlative(context.Source.Lexicon[passage.Words[j].Form]) != group || Alignment.Of(context, at, passage, j) < 0.3) continue;
                var qualified = Qualifier(context, passage.Words, j);
                if (qualified.Length == 0) qualified = Scope(context, context.Source.Text, passage.Words, j);
                if (qualified.Length == 0 || IsQualifiedLikewise(context, at, qualified))
                    return new(FacetKind.Superlative, FacetOutcome.Equal, span, passage.Words[j].Span, $"The source, too, has “{context.InSource(passage.Words[j].Span)}”.");
                weaker ??= new(FacetKind.Superlative, FacetOutcome.Conflict, span, passage.Words[j].Span, $"The claim says “{said}”; the source says “{context.InSource(WithQualifier(passage, j))}”.");
            }
        return weaker ?? Another(context, at, group, span) ?? new(FacetKind.Superlative, FacetOutcome.Absent, span, null, $"The source does not bear out “{said}”.");
    }

    // "the first victory" where the source has "the second victory".
    private static FacetComparison? Another(FacetContext context, int at, string group, Language.Spans.TextSpan span)
    {
        if (at + 1 >= context.Claim.Words.Count || !context.Claim.Words[at + 1].IsContent) return null;
        var noun = context.Claim.Words[at + 1].Stem;
        foreach (var passage in context.Main)
            for (var j = 0; j + 1 < passage.Words.Length; j++)
            {
                if (passage.Words[j + 1].Stem != noun) continue;
                var form = context.Source.Lexicon[passage.Words[j].Form];
                var rank = SenseLists.Superlative(form);
                if (rank == group || (rank.Length == 0 && !Figures.NumberWords.TryOrdinal(form, out _))) continue;
                return new(FacetKind.Superlative, FacetOutcome.Conflict, span, passage.Words[j].Span,
                    $"The claim says “{context.InClaim(context.Around(span))}”, the source “{context.InSource(passage.Words[j].Span.Union(passage.Words[j + 1].Span))}”.");
            }
        return null;
    }

    private static bool IsQualifiedLikewise(FacetContext context, int at, string qualified)
    {
        var claim = CollectionOf(context.Claim.Words);
        return Qualifier(context, claim, at) == qualified || Scope(context, context.Claim.Text, claim, at) == qualified;
    }

    // "the lowest since 2009", "the highest after the one at Dorn", "the first in ten years": true within bounds that the claim must keep.
    private static string Scope(FacetContext context, string text, ReadOnlySpan<Word> words, int at)
    {
        for (var i = at + 1; i < Math.Min(words.Length, at + 8); i++)
        {
            var between = text.AsSpan(words[i - 1].Span.End, words[i].Span.Start - words[i - 1].Span.End);
            if (between.IndexOfAny(',', ';', '.') >= 0) return "";
            var form = context.Source.Lexicon[words[i].Form];
            if (form is "since" or "except" or "outside" or "apart" or "behind" || (form == "after" && i + 1 < words.Length && context.Source.Lexicon[words[i + 1].Form] is "the" or "that")) return form;
            if (form == "but" && i + 1 < words.Length && context.Source.Lexicon[words[i + 1].Form] is "one" or "two") return "but one";
            if (form is "in" or "for" && NumberThenYears(context, words, i + 1)) return "years";
        }
        return "";
    }

    private static bool NumberThenYears(FacetContext context, ReadOnlySpan<Word> words, int i)
    {
        for (var next = i; next < Math.Min(words.Length, i + 4); next++)
            if (context.Source.Lexicon[words[next].Form] is "years" or "decades" or "months" or "decade" or "matches" or "games" or "weeks") return true;
        return false;
    }

    private static Language.Spans.TextSpan WithQualifier(SourcePassage passage, int at) =>
        passage.Words[Math.Max(0, at - 3)].Span.Union(passage.Words[Math.Min(passage.Words.Length - 1, at + 5)].Span);

    private static ReadOnlySpan<Word> CollectionOf(List<Word> words) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words);

    // "one of the largest", "the second largest", "among the first", "nearly the first"
    private static string Qualifier(FacetContext context, ReadOnlySpan<Word> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            var form = context.Source.Lexicon[words[i].Form];
            if (form == "of" && i > 0 && context.Source.Lexicon[words[i - 1].Form] == "one") return "one of the";
            if (form is "among" or "nearly" or "almost") return form;
            if (i == at - 1 && form is "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth") return form;
        }
        return "";
    }
}
