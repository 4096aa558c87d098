using FactCheck.Language.Spans;

namespace FactCheck.Language.Tokens;

/// <summary>Faces of two or three signs such as ":-)", which would otherwise look like brackets.</summary>
internal static class Emoticons
{
    /// <summary>The end of the face that begins at <paramref name="at"/>, or <paramref name="at"/> where none does.</summary>
    public static int EndAt(string text, int at, TextSpan chunk)
    {
        if (text[at] is not (':' or ';' or '=') || at + 1 >= chunk.End) return at;
        if (at > chunk.Start && char.IsLetterOrDigit(text[at - 1])) return at;
        int mouth = text[at + 1] is '-' or '\'' or '^' ? at + 2 : at + 1;
        if (mouth >= chunk.End || !")(DPpO/\\|".Contains(text[mouth], StringComparison.Ordinal)) return at;
        return mouth + 1 == chunk.End || !char.IsLetterOrDigit(text[mouth + 1]) ? mouth + 1 : at;
    }
}
