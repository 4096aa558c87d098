using FactCheck.Core.Sources;
using FactCheck.Extraction.Articles;
using FactCheck.Extraction.Metadata;
using FactCheck.Extraction.Pages;
using FactCheck.Extraction.Reading;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Html;

/// <summary>A page: decoded, its depth counted, and only then parsed.</summary>
public static class HtmlReader
{
    public static ExtractionResult Read(ExtractionRequest request)
    {
        var decoded = TextDecoder.Decode(request.Bytes.Span, request.ContentType, isHtml: true);
        var source = TextCleaner.Clean(decoded.Text);
        if (DepthScan.Depth(source) > DepthScan.Cap) return ExtractionResult.Unreadable($"It nests deeper than {DepthScan.Cap} levels, which no page for people does.");
        var result = request.Purpose == ExtractionPurpose.Article
            ? new() { Status = ExtractionStatus.Read, Article = HtmlArticleReader.Read(source), Kind = PageKind.Article }
            : PageWeight.Of(source) > PageWeight.Most ? LongPage.Read(source, request.Url) : ReadSource(source, request.Url);
        return result with { Charset = decoded.Charset, Warnings = [.. decoded.Warnings, .. result.Warnings] };
    }

    private static ExtractionResult ReadSource(string source, string url)
    {
        // The second lock behind the depth scan: the parser throws where it nests deeper than the scan foresaw.
        var page = new HtmlDocument { OptionMaxNestedChildNodes = DepthScan.Cap * 2 };
        page.LoadHtml(source);
        var facts = PageFacts.Of(page.DocumentNode, url);
        var signs = PageSigns.Of(page.DocumentNode, source, url, facts.IsPaid);
        var text = MainText.Of(source, page.DocumentNode, url, facts.ArticleBody);
        var kind = PageKinds.Of(signs with { MainWords = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length });
        if (!TextCleaner.HasWords(text) && kind.Kind == PageKind.Other) return ExtractionResult.Unreadable("The page holds no words.");
        return new() { Status = ExtractionStatus.Read, Text = facts.Describe(text), Kind = kind.Kind, KindReason = kind.Reason };
    }
}
