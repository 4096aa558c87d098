using System.Text;

namespace FactCheck.Extraction.Reading;

/// <summary>Makes any decoded string safe to keep and to compare: no NUL, no lone surrogates, one kind of line end.</summary>
public static class TextCleaner
{
    /// <summary>Bidirectional overrides stay: they are shown visibly, not hidden from the person who decides.</summary>
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
            else
            {
                clean.Append(char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\t' or '\f')) ? '\uFFFD' : c);
            }
        }
        return clean.ToString();
    }
}
