using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Names in a claim: runs of capitalised content words.</summary>
internal static class ClaimNames
{
    // The first word of a sentence has a capital anyway: it counts as a name only where it is rare or another capital follows.
    private const double RareEnough = 0.8;

    /// <summary>Index of the first word and number of words of each name, in order.</summary>
    public static IEnumerable<(int First, int Count)> Read(ClaimIndex claim, Lexicon lexicon)
    {
        var words = claim.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsPart(claim, i)) continue;
            var end = i + 1;
            while (end < words.Count && IsPart(claim, end) && IsJoined(claim.Text, words[end - 1], words[end])) end++;
            if (i > 0 || end - i > 1 || lexicon.RarityOf(words[0].Form) >= RareEnough) yield return (i, end - i);
            i = end - 1;
        }
    }

    private static bool IsPart(ClaimIndex claim, int i)
    {
        var word = claim.Words[i];
        if (!word.IsCapital || !word.IsContent) return false;
        foreach (var date in claim.Dates) if (date.Span.Contains(word.Span.Start)) return false;
        foreach (var figure in claim.Figures) if (figure.Span.Contains(word.Span.Start)) return false;
        return true;
    }

    private static bool IsJoined(string text, Word left, Word right)
    {
        for (var at = left.Span.End; at < right.Span.Start; at++)
            if (!char.IsWhiteSpace(text[at]) && text[at] is not ('-' or '\'' or '’' or '.')) return false;
        return true;
    }
}
