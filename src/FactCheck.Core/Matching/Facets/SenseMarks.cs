using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Which words of a sentence stand under a negation or a hedge: from the cue to the end of its clause.</summary>
internal sealed class SenseMarks
{
    private const int DeniedWords = 4;
    private const int HedgedWords = 8;

    private SenseMarks(int count)
    {
        Denied = new bool[count];
        Hedges = new string[count];
        Array.Fill(Hedges, "");
    }

    /// <summary>True for words under a negation.</summary>
    public bool[] Denied { get; }

    /// <summary>The kind of hedge over a word, or empty.</summary>
    public string[] Hedges { get; }

    /// <summary>The words right behind a negation: what is denied.</summary>
    public List<int> Predicates { get; } = [];

    public static SenseMarks Read(string text, ReadOnlySpan<Word> words, Lexicon lexicon)
    {
        var stream = new WordStream(text, words, lexicon);
        var marks = new SenseMarks(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var form = stream.Form(i);
            if ((SenseLists.IsNegator(form) && !IsIdle(stream, i)) || IsYetTo(stream, i)) marks.Deny(stream, i);
            var hedge = SenseLists.Hedge(form);
            if (hedge.Length > 0 && Governs(stream, i, form)) marks.HedgeFrom(stream, i, hedge);
        }
        return marks;
    }

    // "have yet to approve": they have not.
    private static bool IsYetTo(in WordStream words, int i) => words.Form(i) == "yet" && words.Form(i + 1) == "to" && words.Form(i - 1) is "have" or "has" or "had" or "is" or "are";

    // "not only", "no fewer than", "no doubt", "nothing but": no denial. A verb denies only with "to", "that" or "of" behind it.
    private static bool IsIdle(in WordStream words, int i)
    {
        var next = words.Form(i + 1);
        if (words.Form(i) is "not" or "no" && next is "only" or "fewer" or "less" or "more" or "later" or "doubt" or "least" or "just" or "all" or "every" or "everyone" or "always" or "necessarily" or "longer" && words.Form(i) != "no") return true;
        if (words.Form(i) is "last" or "stopped" or "avoided" or "prevented" or "prevents" or "avoids") return false;
        return SenseLists.IsNegatingVerb(words.Form(i)) && next is not ("to" or "that" or "any" or "having" or "it" or "being" or "the");
    }

    private static bool Governs(in WordStream words, int i, string form) => form switch
    {
        "may" => !words[i].IsCapital,
        "set" or "due" or "called" or "calls" or "want" or "wants" or "wanted" or "seek" or "seeks" or "aim" or "aims" or "hope" or "hopes" or "hoped" or "believed" or "thought" or "expected" or "intended" or "scheduled"
            => words.Form(i + 1) is "to" or "that" or "for" or "as",
        "claim" or "claims" or "plan" or "plans" => words.IsContent(i + 1) || words.Form(i + 1) is "to" or "for" or "that" or "the",
        _ => true,
    };

    private void Deny(in WordStream words, int cue)
    {
        var first = true;
        var left = DeniedWords;
        for (var i = cue + 1; i < words.Count && left > 0; i++)
        {
            if (EndsClause(words, i)) break;
            if (!words.IsContent(i)) continue;
            Denied[i] = !Denied[i];
            if (first) Predicates.Add(i);
            first = false;
            left--;
        }
    }

    private void HedgeFrom(in WordStream words, int cue, string hedge)
    {
        var left = HedgedWords;
        for (var i = cue + 1; i < words.Count && left > 0; i++)
        {
            if (EndsClause(words, i) && i > cue + 1) break;
            if (!words.IsContent(i)) continue;
            if (Hedges[i].Length == 0) Hedges[i] = hedge;
            left--;
        }
    }

    private static bool EndsClause(in WordStream words, int i)
    {
        if (words.Form(i) is "but" or "although" or "though" or "while" or "because" or "who" or "which" or "after" or "before" or "and" && !words.IsContent(i - 1)) return true;
        if (words.Form(i) is "but" or "although" or "though" or "while" or "because" or "who" or "which") return true;
        for (var at = words[i - 1].Span.End; at < words[i].Span.Start; at++) if (words.Text[at] is ';' or ':' or '—' or ',' or '.') return true;
        return false;
    }
}
