using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Extraction;

namespace FactCheck.Pipeline.Reading;

/// <summary>Reads the file of an article into the text that people read. HTML is read in a child process.</summary>
internal static class SourceReader
{
    // A file that cannot be read is an outcome that the author must see, not a failure of the step.
    internal static async Task<(ArticleText? Text, string? Failure)> ReadAsync(string source, ArticleFormat format, IExtractor extractor, CancellationToken cancellation)
    {
        if (format == ArticleFormat.Html)
        {
            var request = new ExtractionRequest(Encoding.UTF8.GetBytes(source), "text/html; charset=utf-8", "", ExtractionPurpose.Article);
            var result = await extractor.ExtractAsync(request, cancellation);
            return result.Article is { } article ? (article, null) : (null, result.Reason);
        }
        try
        {
            return (ArticleReader.Read(source, format), null);
        }
        catch (ArticleFormatException unreadable)
        {
            return (null, $"Line {unreadable.Line}: {unreadable.Message}");
        }
    }
}
