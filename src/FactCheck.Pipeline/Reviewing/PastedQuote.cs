using System.Text;
using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>Finds words that a person pasted in a text: letter for letter, else with white space, quotes and dashes levelled.</summary>
public static class PastedQuote
{
    /// <summary>Every place; several mean that the person must say more.</summary>
    public static IReadOnlyList<TextSpan> FindIn(string text, string pasted)
    {
        var exact = pasted.Trim();
        if (exact.Length == 0) return [];
        var places = new QuoteSelector(exact, "", "", 0).FindIn(text);
        if (places.Count > 0) return places;
        var (level, starts) = Level(text);
        var (words, _) = Level(exact);
        return [.. new QuoteSelector(words, "", "", 0).FindIn(level).Select(s => new TextSpan(starts[s.Start], starts[s.End - 1] + 1))];
    }

    // One sign for one sign, so that every place of the levelled text leads back to its place in the text.
    private static (string Text, List<int> Starts) Level(string text)
    {
        var level = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (NormalForm.IsInvisible(c)) continue;
            if (char.IsWhiteSpace(c))
            {
                if (level.Length == 0 || level[^1] == ' ') continue;
                c = ' ';
            }
            level.Append(NormalForm.Fold(c));
            starts.Add(i);
        }
        while (level.Length > 0 && level[^1] == ' ') level.Length--;
        return (level.ToString(), starts);
    }
}
