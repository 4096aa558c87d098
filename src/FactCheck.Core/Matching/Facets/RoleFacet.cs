using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Who did it to whom: the two ends of a shared verb, and what stands behind "from" and "to". Swapped ends are another statement.</summary>
internal static class RoleFacet
{
    private const int Reach = 12;

    // From and to are compared where the words around them tell of the same move.
    private const double SameMove = 0.45;

    public static IEnumerable<FacetComparison> Compare(FacetContext context)
    {
        foreach (var passage in context.Main)
        {
            var (verb, isSettled) = SwappedEnds.Find(context, passage);
            var found = verb ?? ComparedSides.Swapped(context, passage) ?? (isSettled ? null : Swapped(context, passage)) ?? Directions(context, passage);
            if (found is null) continue;
            yield return found;
            yield break;
        }
        if (OtherObject.Find(context) is { } absent) yield return absent;
    }

    private static FacetComparison? Swapped(FacetContext context, SourcePassage passage)
    {
        var claim = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(context.Claim.Words);
        FacetComparison? found = null;
        for (var v = 1; v < claim.Length; v++)
        {
            if (!IsPredicate(context, claim, v)) continue;
            var at = passage.Find(claim[v].Stem);
            if (at <= 0 || Ends(context, context.Claim.Text, claim, v) is not { } said || Ends(context, context.Source.Text, passage.Words, at) is not { } has) continue;
            // One verb whose ends agree is enough to trust the order.
            if (Holds(said.Left, has.Left) || Holds(said.Right, has.Right)) return null;
            if (!Holds(said.Left, has.Right) || !Holds(said.Right, has.Left)) continue;
            found ??= new(FacetKind.Role, FacetOutcome.Conflict, context.Claim.Words[v].Span, passage.Span,
                $"The roles are swapped: the claim says “{context.InClaim(context.Around(claim[v].Span))}”, the source “{context.InSource(passage.Span)}”.");
        }
        return found;
    }

    private static bool Holds(HashSet<int> left, HashSet<int> right) => left.Overlaps(right);

    private static bool IsPredicate(FacetContext context, ReadOnlySpan<Word> words, int i) =>
        words[i].IsContent && !words[i].IsCapital && !words[i].HasDigit
        && (context.Source.Lexicon[words[i].Form] is var form && (form.EndsWith("ed", StringComparison.Ordinal) || IsIrregularVerb(form)));

    private static bool IsIrregularVerb(string form) => Stemmer.IsIrregular(form) || form is "beat" or "hit" or "cut" or "hurt" or "quit" or "shut" or "overtook" or "beaten" or "bitten";

    // The names (else the nouns) before and after a verb; a passive with "by" turns them round.
    private static (HashSet<int> Left, HashSet<int> Right)? Ends(FacetContext context, string text, ReadOnlySpan<Word> words, int verb)
    {
        var left = Names(context, text, words, verb - 1, -1);
        var right = Names(context, text, words, verb + 1, 1);
        if (left.Count == 0 || right.Count == 0) return null;
        var passive = false;
        for (var i = verb - 1; i >= Math.Max(0, verb - 3) && !passive; i--) passive = context.Source.Lexicon[words[i].Form] is "was" or "were" or "been" or "is" or "are" or "being" or "be";
        var by = false;
        for (var i = verb + 1; i < Math.Min(words.Length, verb + 8) && !by; i++) by = context.Source.Lexicon[words[i].Form] == "by";
        return passive && by ? (right, left) : (left, right);
    }

    private static HashSet<int> Names(FacetContext context, string text, ReadOnlySpan<Word> words, int from, int step)
    {
        var names = new HashSet<int>();
        for (int i = from, n = 0; i >= 0 && i < words.Length && n < Reach; i += step, n++)
        {
            if (words[i].IsCapital && words[i].IsContent && Figures.Calendar.Month(context.Source.Lexicon[words[i].Form]) == 0) { names.Add(words[i].Stem); continue; }
            if (names.Count > 0 && (words[i].IsContent || !Joins(context, words[i]))) break;
            var (first, second) = step > 0 ? (i - 1, i) : (i, i + 1);
            if (text.AsSpan(words[first].Span.End, words[second].Span.Start - words[first].Span.End).IndexOfAny(';', '.') >= 0) break;
        }
        return names;
    }

    private static bool Joins(FacetContext context, Word word) => context.Source.Lexicon[word.Form] is "of" or "the" or "and";

    private static FacetComparison? Directions(FacetContext context, SourcePassage passage)
    {
        var claim = context.Claim.Words;
        for (var i = 1; i < claim.Count; i++)
        {
            if (!claim[i].IsContent) continue;
            var said = Direction(context, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(claim), i);
            if (said.Length == 0) continue;
            var at = passage.Find(claim[i].Stem);
            if (at <= 0) continue;
            var has = Direction(context, passage.Words, at);
            if (has.Length == 0 || has == said || Alignment.Of(context, i, passage, at) < SameMove) continue;
            return new(FacetKind.Role, FacetOutcome.Conflict, claim[i].Span, passage.Words[at].Span,
                $"The claim says “{said} {context.InClaim(claim[i].Span)}”, the source “{has} {context.InSource(passage.Words[at].Span)}”.");
        }
        return null;
    }

    // "left Bergen for Leith", "headed for Leith"
    private static bool Departs(FacetContext context, ReadOnlySpan<Word> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 5); i--)
            if (context.Source.Lexicon[words[i].Form] is "left" or "leave" or "leaves" or "departed" or "headed" or "bound" or "sailed" or "leaving") return true;
        return false;
    }

    private static string Direction(FacetContext context, ReadOnlySpan<Word> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            var form = context.Source.Lexicon[words[i].Form];
            if (form is "from" or "to") return form;
            if (form is "left" or "departed" or "leaving") return "from";
            if (form == "for" && Departs(context, words, i)) return "to";
            if (words[i].IsContent && !words[i].IsCapital) return "";
        }
        return "";
    }
}
