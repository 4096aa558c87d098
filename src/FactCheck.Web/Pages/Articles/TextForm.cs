using System.ComponentModel.DataAnnotations;
using System.Text;
using FactCheck.Core.Articles;

namespace FactCheck.Web.Pages.Articles;

/// <summary>One text as a form hands it in: pasted or uploaded.</summary>
public sealed class TextForm
{
    private const int MostBytes = 5 * 1024 * 1024;

    public IFormFile? File { get; set; }

    // An empty field is empty text, and no missing one.
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Pasted { get; set; } = "";

    public ArticleFormat Format { get; set; }

    public DateOnly? Dateline { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string SourceSheet { get; set; } = "";

    public List<string> Problems { get; } = [];

    /// <summary>The text with its format and file name; null with <see cref="Problems"/> where it cannot be taken.</summary>
    public async Task<(string Source, ArticleFormat Format, string FileName)?> ReadAsync(CancellationToken cancellation)
    {
        if (File is not { Length: > 0 }) return Pasted.Trim().Length > 0 ? (Pasted, Format, "") : Problem("There is no text yet. Choose a file or paste the article.");
        if (File.Length > MostBytes) return Problem("The file is larger than 5 MB. An article is text: take pictures out.");
        var name = Path.GetFileName(File.FileName);
        if (FormatOf(name) is not { } format) return Problem($"“{name}” is not .md, .html or .txt. Save it as one of these, or paste the text.");
        using var bytes = new MemoryStream();
        await File.CopyToAsync(bytes, cancellation);
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            return (text.TrimStart('\uFEFF'), format, name);
        }
        catch (DecoderFallbackException)
        {
            return Problem($"“{name}” is not UTF-8 text. Save it as UTF-8, or paste the text.");
        }
    }

    private (string, ArticleFormat, string)? Problem(string words)
    {
        Problems.Add(words);
        return null;
    }

    private static ArticleFormat? FormatOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => ArticleFormat.Markdown,
        ".mdx" => ArticleFormat.Mdx,
        ".html" or ".htm" => ArticleFormat.Html,
        ".txt" => ArticleFormat.Plain,
        _ => null,
    };
}
