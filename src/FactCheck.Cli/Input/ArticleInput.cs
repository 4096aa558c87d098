using System.Text;
using FactCheck.Cli.Output;
using FactCheck.Core.Articles;
using FactCheck.Extraction;
using FactCheck.Extraction.Working;

namespace FactCheck.Cli.Input;

/// <summary>Reads articles from files; HTML goes through the extraction process, as all markup from outside does.</summary>
internal sealed class ArticleInput : IDisposable
{
    private ExtractorProcess? _extractor;

    public Task<ArticleText> ReadAsync(string path, CancellationToken cancellation) => ReadAsync(path, InputText.Read(path), cancellation);

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

    public void Dispose() => _extractor?.Dispose();

    private async Task<ArticleText> ReadHtmlAsync(string path, string text, CancellationToken cancellation)
    {
        _extractor ??= new(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default);
        var result = await _extractor.ExtractAsync(new(Encoding.UTF8.GetBytes(text), "text/html; charset=utf-8", "", ExtractionPurpose.Article), cancellation);
        return result.Article ?? throw new UsageException($"{path}: the article cannot be read: {result.Reason}");
    }
}
