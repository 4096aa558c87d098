using System.Text;

namespace FactCheck.Core.Text;

/// <summary>
/// The form in which two texts count as the same words: NFC, white space folded to one blank and trimmed, typographic quotes,
/// dashes and ellipses folded to their plain signs, invisible characters removed. Case is kept: it can carry meaning.
/// </summary>
public static class NormalForm
{
    /// <summary>The normal form of <paramref name="text"/>; the normal form of a normal form is itself.</summary>
    public static string Of(string text)
    {
        var composed = Repair(text).Normalize(NormalizationForm.FormC);
        var result = new StringBuilder(composed.Length);
        foreach (var c in composed)
        {
            if (IsInvisible(c)) continue;
            if (char.IsWhiteSpace(c)) { if (result.Length > 0 && result[^1] != ' ') result.Append(' '); }
            else if (c == '…') result.Append("...");
            else result.Append(Fold(c));
        }
        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        // Removing a sign between a letter and its accent lets them compose: one more pass makes the form stable.
        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The plain sign for a typographic quote or dash; any other character is itself.</summary>
    public static char Fold(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or '′' or '´' or '`' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        _ => c,
    };

    /// <summary>True for characters that a reader cannot see: zero-width signs, soft hyphens, bidi controls, byte-order marks.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u061C' or (>= '\u200E' and <= '\u200F')
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // A lone surrogate has no normal form and would throw: it becomes the replacement character.
    private static string Repair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { i++; continue; }
            return string.Create(text.Length, text, Replace);
        }
        return text;
    }

    private static void Replace(Span<char> target, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                target[i] = text[i];
                target[i + 1] = text[++i];
            }
            else target[i] = char.IsSurrogate(text[i]) ? '\uFFFD' : text[i];
        }
    }
}
