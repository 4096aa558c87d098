using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Finds the noun phrase that a report comes from, before or after its verb.</summary>
internal static class Sources
{
    private const int LongestParenthesis = 20;

    /// <summary>The subject of the verb at <paramref name="verb"/>: the noun phrase before it, over adverbs and what stands between commas.</summary>
    public static (int Start, int End)? Before(Word[] words, int verb)
    {
        var end = verb;
        while (end > 0 && words[end - 1].Class == WordClass.Adverb) end--;
        if (end > 1 && words[end - 1].Is(",") && Parenthesis(words, end - 1) is var open and > 0)
        {
            var inner = Phrases.NounStart(words, open);
            // "Peter Lund, 44, a fisherman, said": an age between commas stands between the name and what he is.
            if (inner == open - 1 && inner > 1 && words[inner].Class == WordClass.Number && words[inner - 1].Is(",")) inner = Phrases.NounStart(words, inner - 1);
            if (inner < open) return (Whole(words, inner), end - 1);
            return words[(open + 1)..(end - 1)].All(w => w.Class == WordClass.Name) && end - 1 > open + 1 ? (open + 1, end - 1) : null;
        }
        var start = Phrases.NounStart(words, end);
        if (start == end || words[start].Class == WordClass.Quoted) return null;
        return (Whole(words, start), end);
    }

    /// <summary>The noun phrase that begins at <paramref name="at"/>, with an appositive behind it.</summary>
    public static (int Start, int End)? After(Word[] words, int at)
    {
        if (at >= words.Length) return null;
        var end = Phrases.LongNounEnd(words, at);
        if (end == at) return null;
        if (end + 1 < words.Length && words[end].Is(",") && words[end + 1].Class is WordClass.Determiner or WordClass.Possessive or WordClass.Noun && Phrases.LongNounEnd(words, end + 1) is var more && more > end + 1
            && (more >= words.Length || (words[more].IsPunctuation && !GoesOn(words, more + 1)))) return (at, more);
        return (at, end);
    }

    // "According to Weber, the robot, named …, won": a verb behind the second comma makes the noun phrase a subject.
    private static bool GoesOn(Word[] words, int at) => at < words.Length && (words[at].IsFinite || words[at].Class is WordClass.Participle or WordClass.Gerund or WordClass.Wh);

    // A noun phrase that hangs on another by "of" or "for" belongs to it: "officials of the ministry said".
    private static int Whole(Word[] words, int start)
    {
        while (start >= 2 && words[start - 1].Lower is "of" or "for" or "in" or "at" or "from" && Phrases.NounStart(words, start - 1) is var before && before < start - 1 && words[before].Class != WordClass.Quoted)
            start = before;
        return start;
    }

    // The comma that opens what the comma at <paramref name="close"/> closes, or -1: nothing finite may stand between.
    private static int Parenthesis(Word[] words, int close)
    {
        for (var i = close - 1; i > 0 && close - i <= LongestParenthesis; i--)
        {
            if (words[i].Is(",")) return i;
            if (words[i].Class is WordClass.Quoted || words[i].Is(";") || words[i].Is(":")) return -1;
        }
        return -1;
    }
}
