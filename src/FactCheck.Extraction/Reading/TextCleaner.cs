using System.Text;

namespace FactCheck.Extraction.Reading;

/// <summary>Makes any decoded string safe to keep and to compare: no NUL, no lone surrogates, one kind of line end.</summary>
public static class TextCleaner
{
    private const char Unreadable = '\uFFFD';

    /// <summary>True where there is anything that a person could read.</summary>
    public static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    /// <summary>Overrides of the reading direction become a sign that can be seen: they would show other words than those that are compared.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n') clean.Append('\n');
            }
            else if (char.IsSurrogate(c) || c is '\u202D' or '\u202E' || (char.IsControl(c) && c is not ('\n' or '\t' or '\f')))
            {
                // One sign for a run of them: ten million NULs say no more than one.
                if (clean.Length == 0 || clean[^1] != Unreadable) clean.Append(Unreadable);
            }
            else
            {
                clean.Append(c);
            }
        }
        return clean.ToString();
    }
}
