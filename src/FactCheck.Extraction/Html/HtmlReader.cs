using FactCheck.Core.Sources;
using FactCheck.Extraction.Articles;
using FactCheck.Extraction.Reading;

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
            : ReadSource(source, request.Url);
        return result with { Charset = decoded.Charset, Warnings = decoded.Warnings };
    }

    private static ExtractionResult ReadSource(string source, string url)
    {
        var page = new HtmlAgilityPack.HtmlDocument { OptionMaxNestedChildNodes = DepthScan.Cap * 2, OptionOutputAsXml = false };
        page.LoadHtml(source);
        var text = MainText.Of(page.DocumentNode);
        if (text.Length == 0) return ExtractionResult.Unreadable("The page holds no words.");
        var title = page.DocumentNode.SelectSingleNode("//title")?.InnerText ?? "";
        return new()
        {
            Status = ExtractionStatus.Read,
            Text = new() { Text = text, Title = HtmlAgilityPack.HtmlEntity.DeEntitize(title).Trim(), Site = Host(url) },
            Kind = PageKind.Other,
        };
    }

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "";
}
