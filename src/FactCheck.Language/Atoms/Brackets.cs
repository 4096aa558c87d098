using FactCheck.Language.Spans;

namespace FactCheck.Language.Atoms;

/// <summary>Finds what stands in brackets: it is left out of the parse and said of the words before it.</summary>
internal static class Brackets
{
    /// <summary>The outermost pairs, in order, brackets included; one that opens the sentence is no aside.</summary>
    public static IReadOnlyList<TextSpan> Find(string text, TextSpan sentence)
    {
        var found = new List<TextSpan>();
        int depth = 0, start = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text[i] is '(' or '[' && depth++ == 0) start = i;
            else if (text[i] is ')' or ']' && depth > 0 && --depth == 0 && start > sentence.Start) found.Add(new(start, i + 1));
        }
        return found;
    }

    /// <summary>The single things said in one pair, without the closing bracket: "(born 1954; died 2010)" says two.</summary>
    public static IEnumerable<TextSpan> Parts(string text, TextSpan bracket)
    {
        var start = bracket.Start;
        for (var i = bracket.Start; i < bracket.End; i++)
        {
            if (text[i] != ';' && i < bracket.End - 1) continue;
            if (i > start + 1) yield return new(start, i);
            start = i + 1;
        }
    }
}
