using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Finds names that stand in the place of another: the best passage says the same of somebody or somewhere else.</summary>
internal static class SubstituteFacet
{
    private const double SamePlace = 0.5;

    /// <summary>The comparison for a name that the best passage has not, or null where nothing stands in its place.</summary>
    public static FacetComparison? Find(FacetContext context, (int First, int Count) name, FacetKind kind)
    {
        if (context.Main.Count == 0) return null;
        FacetComparison? best = null;
        foreach (var passage in context.Main)
        {
            for (var i = name.First; i < name.First + name.Count; i++) if (passage.Find(context.Claim.Words[i].Stem) >= 0) return null;
            best ??= Other(context, name, passage, kind);
        }
        return best;
    }

    private static FacetComparison? Other(FacetContext context, (int First, int Count) name, SourcePassage passage, FacetKind kind)
    {
        var words = passage.Words;
        for (var i = 0; i < words.Length; i++)
        {
            // Pronouns may mean the very name.
            if (context.Source.Lexicon[words[i].Form] is "he" or "she" or "they" or "it" or "his" or "her" or "their" or "its") return null;
        }
        var (score, at) = (SamePlace, -1);
        var side = Side(context.Claim.Words.Count, name.First);
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsName(context, passage, i) || context.FindInClaim(words[i].Stem) >= 0) continue;
            var alignment = Alignment.Of(context, name.First, passage, i) + (Side(words.Length, i) == side ? 0.05 : 0);
            if (alignment > score) (score, at) = (alignment, i);
        }
        if (at < 0) return null;
        var end = at + 1;
        while (end < words.Length && IsName(context, passage, end) && words[end].Span.Start - words[end - 1].Span.End == 1) end++;
        var said = context.InClaim(new TextSpan(context.Claim.Words[name.First].Span.Start, context.Claim.Words[name.First + name.Count - 1].Span.End));
        var span = new TextSpan(words[at].Span.Start, words[end - 1].Span.End);
        return new(kind, FacetOutcome.Conflict, new(context.Claim.Words[name.First].Span.Start, context.Claim.Words[name.First + name.Count - 1].Span.End), span, $"The claim names {said}; the source says this of {context.InSource(span)}.");
    }

    private static int Side(int count, int at) => at * 2 < count ? 0 : 1;

    private static bool IsName(FacetContext context, SourcePassage passage, int i)
    {
        var word = passage.Words[i];
        if (!word.IsCapital || !word.IsContent || (i == 0 && context.Source.Lexicon.RarityOf(word.Form) < 0.8)) return false;
        foreach (var date in passage.Dates) if (date.Span.Contains(word.Span.Start)) return false;
        return true;
    }
}
