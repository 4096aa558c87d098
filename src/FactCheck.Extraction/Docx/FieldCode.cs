namespace FactCheck.Extraction.Docx;

/// <summary>The instruction of a field, as far as it is a link.</summary>
internal static class FieldCode
{
    /// <summary>The web address that the field leads to (<c>HYPERLINK "https://…"</c>); null for every other field.</summary>
    public static string? Address(string code)
    {
        var words = code.Trim();
        if (!words.StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase)) return null;
        var rest = words["HYPERLINK".Length..].TrimStart();
        if (rest.StartsWith('"'))
        {
            var end = rest.IndexOf('"', 1);
            rest = end < 0 ? rest[1..] : rest[1..end];
        }
        else if (rest.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space) rest = rest[..space];
        return WordLink.IsAddress(rest) ? rest : null;
    }
}
