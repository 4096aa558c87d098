using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Names in a claim: runs of capitalised content words.</summary>
internal static class ClaimNames
{
    // The first word of a sentence has a capital anyway: alone it counts as a name only where no list knows it and no ending makes it an adverb or a participle.
    private static bool IsOpeningName(Lexicon lexicon, Word word)
    {
        var form = lexicon[word.Form];
        return lexicon.RarityOf(word.Form) >= 1 && !(form.EndsWith("ly", StringComparison.Ordinal) || form.EndsWith("ing", StringComparison.Ordinal) || form.EndsWith("ed", StringComparison.Ordinal) || form.EndsWith("less", StringComparison.Ordinal) || form.EndsWith("over", StringComparison.Ordinal) || form.EndsWith("while", StringComparison.Ordinal));
    }

    /// <summary>Index of the first word and number of words of each name, in order.</summary>
    public static IEnumerable<(int First, int Count)> Read(ClaimIndex claim, Lexicon lexicon)
    {
        var words = claim.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsPart(claim, i)) continue;
            var end = i + 1;
            while (end < words.Count && IsPart(claim, end) && IsJoined(claim.Text, words[end - 1], words[end])) end++;
            if (i > 0 || end - i > 1 || IsOpeningName(lexicon, words[0])) yield return (i, end - i);
            i = end - 1;
        }
    }

    private static bool IsPart(ClaimIndex claim, int i)
    {
        var word = claim.Words[i];
        if (!word.IsCapital || !word.IsContent || claim.Quoted.Any(q => q.Overlaps(word.Span))) return false;
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
