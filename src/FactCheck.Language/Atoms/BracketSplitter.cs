using FactCheck.Language.Spans;

namespace FactCheck.Language.Atoms;

/// <summary>Makes statements of brackets: what stands in them is said of the name or noun before.</summary>
internal sealed class BracketSplitter(SentenceTree tree, PhraseReader phrases, AtomCollection found)
{
    public void Split(IReadOnlyList<TextSpan> brackets)
    {
        foreach (var bracket in brackets)
        {
            var before = WordBefore(bracket.Start);
            if (before < 0 || Named(before) is not { IsEmpty: false } named) continue;
            foreach (var part in Brackets.Parts(tree.Text, bracket)) found.Add(named, part);
        }
    }

    private int WordBefore(int position)
    {
        var word = tree.Count - 1;
        while (word >= 0 && tree.Span(word).End > position) word--;
        return word >= 0 && tree.Text.AsSpan(tree.Span(word).End, position - tree.Span(word).End).IsWhiteSpace() ? word : -1;
    }

    private WordSet Named(int last)
    {
        if (tree.Form(last) is "\"" or "”") return WordSet.Range(OpeningMark(last), last + 1);
        if (tree.IsMark(last)) return default;
        if (IsCapital(last) || tree.IsName(last)) return WordSet.Range(TitleStart(last), last + 1);
        var noun = last;
        while (noun >= 0 && !tree.IsNominal(noun)) noun = tree.Head(noun);
        if (noun < 0) return default;
        while (tree.Head(noun) is var head and >= 0 && head < noun && tree.IsNominal(head) && tree.Base(noun) is "nmod" or "compound" or "flat") noun = head;
        return phrases.Name(noun) & WordSet.Range(0, last + 1);
    }

    private int OpeningMark(int closing)
    {
        var at = closing - 1;
        while (at > 0 && tree.Form(at) is not ("\"" or "“")) at--;
        return Math.Max(at, 0);
    }

    // "The Day After Tomorrow", "Far from Heaven": capitals, with small words between them.
    private int TitleStart(int last)
    {
        var start = last;
        while (start > 0 && (IsCapital(start - 1) || (start > 1 && IsCapital(start - 2) && IsLink(tree.Form(start - 1))))) start--;
        return start < last && tree.Form(start) is "In" or "On" or "At" or "For" or "With" or "From" ? start + 1 : start;
    }

    private bool IsCapital(int word) => char.IsUpper(tree.Form(word)[0]) || char.IsAsciiDigit(tree.Form(word)[0]);

    private static bool IsLink(string form) => form is "of" or "from" or "the" or "and" or ":" or "-" or "for" or "in" or "'s" or "’s" or "to" or "&" or "'" or "a";
}
