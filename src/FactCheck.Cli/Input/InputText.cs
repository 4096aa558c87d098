using System.Text;
using FactCheck.Cli.Output;
using FactCheck.Core.Articles;

namespace FactCheck.Cli.Input;

/// <summary>Reads text files and standard input as UTF-8 (or UTF-16 with a byte-order mark), and says what they are.</summary>
internal static class InputText
{
    private const long Most = 50_000_000;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Text of a file, or of standard input for <c>-</c>, letter for letter (a byte-order mark is taken off).</summary>
    public static string Read(string path)
    {
        var bytes = ReadBytes(path);
        try
        {
            if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
            if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException problem)
        {
            var line = bytes.AsSpan(0, Math.Min(problem.Index, bytes.Length)).Count((byte)'\n') + 1;
            throw UsageException.At(path, line, 1, "this is not UTF-8 text.");
        }
    }

    /// <summary>Bytes of a file, or of standard input for <c>-</c>.</summary>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            if (path == "-")
            {
                using var input = Console.OpenStandardInput();
                using var all = new MemoryStream();
                input.CopyTo(all);
                return all.ToArray();
            }
            if (Directory.Exists(path)) throw new UsageException($"'{path}' is a folder.");
            if (!File.Exists(path)) throw new UsageException($"there is no file '{path}'{Hint(path)}.");
            if (new FileInfo(path).Length > Most) throw new UsageException($"'{path}' is larger than 50 MB.");
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {problem.Message}");
        }
    }

    /// <summary>By the name of the file; standard input and unknown names by their look.</summary>
    public static ArticleFormat FormatOf(string path, string text) => Core.Reporting.ContentPath.FormatOf(path) ?? FormatByLook(text);

    private static ArticleFormat FormatByLook(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return ArticleFormat.Html;
        var isMarkdown = start.StartsWith("---\n") || start.StartsWith("# ") || text.Contains("](http", StringComparison.Ordinal)
            || text.Contains("\n## ", StringComparison.Ordinal) || text.Contains("[^", StringComparison.Ordinal);
        return isMarkdown ? ArticleFormat.Markdown : ArticleFormat.Plain;
    }

    private static string Hint(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        return Directory.Exists(folder)
            ? Core.Rules.Nearest.Hint(Path.GetFileName(path), Directory.EnumerateFiles(folder).Take(2000).Select(f => Path.GetFileName(f)))
            : "";
    }
}
