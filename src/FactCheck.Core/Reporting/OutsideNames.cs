using System.Text;

namespace FactCheck.Core.Reporting;

/// <summary>How values of ours are spelled outside: <c>NotFound</c> is <c>not_found</c>.</summary>
public static class OutsideNames
{
    /// <summary>Lower case, words joined with underscores.</summary>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        var written = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && written.Length > 0) written.Append('_');
            written.Append(char.ToLowerInvariant(c));
        }
        return written.ToString();
    }
}
