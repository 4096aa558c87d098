using FactCheck.Core.Sources;
using FactCheck.Core.Text;
using FactCheck.Extraction.Articles;
using FactCheck.Extraction.Reading;

namespace FactCheck.Extraction.Docx;

/// <summary>
/// A .docx, as an annotated copy in HTML (an article handed in) or as plain words (a cited document). Read as it would be printed with all changes accepted:
/// what was deleted or hidden is not there.
/// </summary>
public static class WordReader
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static ExtractionResult Read(ExtractionRequest request)
    {
        try
        {
            using var package = new WordPackage(request.Bytes);
            if (package.MainPart is not { Length: > 0 } main) return ExtractionResult.Unreadable("It is a ZIP archive or office document, which is not read.");
            var body = new WordBody(package, main);
            var article = HtmlArticleReader.Read(TextCleaner.Clean(body.Read()));
            if (!TextCleaner.HasWords(article.Text)) return ExtractionResult.Unreadable("The document holds no words.");
            var result = new ExtractionResult { Status = ExtractionStatus.Read, Kind = PageKind.Article, KindReason = "A document of a word processor.", Warnings = body.Warnings };
            return request.Purpose == ExtractionPurpose.Article
                ? result with { Article = article }
                : result with { Text = new() { Text = article.Text, Title = article.Title, Language = WrittenLanguage.Of(article.Text) } };
        }
        catch (InvalidDataException refused)
        {
            return ExtractionResult.Unreadable($"The document cannot be read: {refused.Message}");
        }
        catch (System.Xml.XmlException broken)
        {
            return ExtractionResult.Unreadable($"The document cannot be read: its XML is not well formed or names things outside it (line {broken.LineNumber}).");
        }
    }
}
