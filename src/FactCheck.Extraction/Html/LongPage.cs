using System.Globalization;
using FactCheck.Core.Sources;
using FactCheck.Extraction.Metadata;
using FactCheck.Extraction.Pages;
using FactCheck.Extraction.Reading;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Html;

/// <summary>
/// A page with more elements than a tree is built for: all its visible words are read in one linear walk, its metadata from its head. Menus and notices
/// stay in the text, and the result says so.
/// </summary>
internal static class LongPage
{
    private const int LongestHead = 200_000;

    public static ExtractionResult Read(string source, string url)
    {
        var head = new HtmlDocument { OptionMaxNestedChildNodes = DepthScan.Cap * 2 };
        head.LoadHtml(Head(source));
        var facts = PageFacts.Of(head.DocumentNode, url);
        var text = PageTree.Paragraphs(source);
        if (!TextCleaner.HasWords(text)) return ExtractionResult.Unreadable("The page holds no words.");
        var isNotFound = NotFoundShape.Of(PageGlance.Of(source)) == NotFoundShapeResult.Certain;
        return new()
        {
            Status = ExtractionStatus.Read,
            Text = facts.Describe(text),
            Kind = isNotFound ? PageKind.SoftNotFound : PageKind.Other,
            KindReason = isNotFound ? "Its title or heading says that the page is not there." : "It has too many elements to tell its main text from the rest.",
            Warnings = [string.Create(CultureInfo.InvariantCulture, $"The page has more than {PageWeight.Most:N0} elements: all its visible words were read, menus and notices among them.")],
        };
    }

    /// <summary>Up to where the body begins, or as much as any head holds.</summary>
    private static string Head(string source)
    {
        var reach = source.AsSpan(0, Math.Min(source.Length, LongestHead));
        var body = reach.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var head = body < 0 ? reach : reach[..body];
        return PageWeight.Of(head) > PageWeight.Most / 4 ? "" : head.ToString();
    }
}
