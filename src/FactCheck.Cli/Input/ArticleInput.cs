using System.Text;
using FactCheck.Cli.Output;
using FactCheck.Core.Articles;
using FactCheck.Extraction;
using FactCheck.Extraction.Docx;
using FactCheck.Extraction.Working;

namespace FactCheck.Cli.Input;

/// <summary>Reads articles from files; HTML and .docx go through the extraction process, as all markup from outside does.</summary>
internal sealed class ArticleInput : IDisposable
{
    private const int MostIncluded = 500;

    private ExtractorProcess? _extractor;

    public Task<ArticleText> ReadAsync(string path, CancellationToken cancellation) =>
        IsDocument(path) ? ReadMarkupAsync(path, new(InputText.ReadBytes(path), WordReader.MediaType, "", ExtractionPurpose.Article), cancellation) : ReadAsync(path, InputText.Read(path), cancellation);

    /// <summary>Reads a text that stands (or once stood) at a path.</summary>
    public async Task<ArticleText> ReadAsync(string path, string text, CancellationToken cancellation)
    {
        var format = InputText.FormatOf(path, text);
        try
        {
            return format == ArticleFormat.Html ? await ReadHtmlAsync(path, text, cancellation) : ArticleReader.Read(text, format);
        }
        catch (ArticleFormatException problem)
        {
            throw UsageException.At(path, problem.Line, 1, problem.Message);
        }
    }

    /// <summary>Reads a file of a repository with the files that it includes in their place.</summary>
    public Task<ArticleText> ReadWholeAsync(string path, CancellationToken cancellation)
        => path == "-" || IsDocument(path) ? ReadAsync(path, cancellation) : ReadWholeAsync(FilePlace.Of(path), InputText.Read(path), IncludedFile.Beside(path), cancellation);

    /// <summary>The same for a text as it once stood.</summary>
    /// <param name="place">Where it stands, from the root of the repository.</param>
    /// <param name="text">Its words.</param>
    /// <param name="file">The text of another file there; null for one that is not there.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<ArticleText> ReadWholeAsync(string place, string text, Func<string, string?> file, CancellationToken cancellation)
    {
        var format = InputText.FormatOf(place, text);
        var included = Included(place, text, format, file);
        if (included.Count == 0) return await ReadAsync(place, text, cancellation);
        try
        {
            return ArticleReader.Read(text, format, place, included);
        }
        catch (ArticleFormatException problem)
        {
            throw UsageException.At(place, problem.Line, 1, problem.Message);
        }
    }

    /// <summary>Every file that a text includes, directly or by another, with its words; null for one that is not there.</summary>
    public static IReadOnlyDictionary<string, string?> Included(string place, string text, ArticleFormat format, Func<string, string?> file)
    {
        var included = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (ArticleIncludes.Missing(text, format, place, included) is { Count: > 0 } missing && included.Count < MostIncluded)
        {
            foreach (var path in missing) included[path] = file(path);
        }
        return included;
    }

    public void Dispose() => _extractor?.Dispose();

    private static bool IsDocument(string path) => Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase);

    private Task<ArticleText> ReadHtmlAsync(string path, string text, CancellationToken cancellation) =>
        ReadMarkupAsync(path, new(Encoding.UTF8.GetBytes(text), "text/html; charset=utf-8", "", ExtractionPurpose.Article), cancellation);

    private async Task<ArticleText> ReadMarkupAsync(string path, ExtractionRequest request, CancellationToken cancellation)
    {
        _extractor ??= new(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default);
        var result = await _extractor.ExtractAsync(request, cancellation);
        return result.Article ?? throw new UsageException($"{path}: the article cannot be read: {result.Reason}");
    }
}
