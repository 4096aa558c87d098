namespace FactCheck.Extraction.Docx;

/// <summary>What a part points at.</summary>
/// <param name="Kind">Last word of the relationship's type: <c>hyperlink</c>, <c>comments</c>, <c>image</c> …</param>
/// <param name="Target">The part of the file, or the address outside.</param>
/// <param name="IsOutside">True where it leads out of the file.</param>
internal sealed record WordLink(string Kind, string Target, bool IsOutside)
{
    /// <summary>True for what may be a source: a web address.</summary>
    public bool IsWeb => IsOutside && IsAddress(Target);

    public static bool IsAddress(string target) =>
        target.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
