using System.Text;
using FactCheck.Core.Sources;
using FactCheck.Core.Text;
using FactCheck.Extraction.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace FactCheck.Extraction.Pdf;

/// <summary>PDF through PdfPig. Never an empty success: a file without words is unreadable and says why.</summary>
public static class PdfReader
{
    private const int MostPages = 2_000;
    private const int MostCharacters = 10_000_000;

    public static ExtractionResult Read(ExtractionRequest request)
    {
        using var pdf = PdfDocument.Open(request.Bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, MaxStackDepth = 64 });
        return Read(pdf);
    }

    private static ExtractionResult Read(PdfDocument pdf)
    {
        var text = new StringBuilder();
        var warnings = new List<string>();
        var wordless = 0;
        var pages = Math.Min(pdf.NumberOfPages, MostPages);
        for (var number = 1; number <= pages && text.Length < MostCharacters; number++)
        {
            var words = TextCleaner.Clean(ContentOrderTextExtractor.GetText(pdf.GetPage(number), addDoubleNewline: true)).Trim();
            if (words.Length == 0) wordless++;
            else text.Append(words).Append("\n\n");
        }
        if (text.Length == 0) return ExtractionResult.Unreadable("The PDF holds no text; its pages may be scanned pictures.");
        if (wordless > 0) warnings.Add(FormattableString.Invariant($"{wordless} of {pages} pages hold no text."));
        if (pages < pdf.NumberOfPages) warnings.Add(FormattableString.Invariant($"Only the first {pages} pages were read."));
        return new()
        {
            Status = ExtractionStatus.Read,
            Text = Describe(pdf.Information, text.ToString().TrimEnd()),
            Kind = PageKind.Other,
            KindReason = "A PDF document.",
            Warnings = warnings,
        };
    }

    private static SourceText Describe(UglyToad.PdfPig.Content.DocumentInformation about, string text) => new()
    {
        Text = text,
        Language = WrittenLanguage.Of(text),
        Title = TextCleaner.Clean(about.Title ?? "").Trim(),
        Byline = TextCleaner.Clean(about.Author ?? "").Trim(),
        Published = Day(about.CreationDate),
        Modified = Day(about.ModifiedDate),
    };

    /// <summary>PDF dates read D:YYYYMMDDHHmmSS…</summary>
    private static DateOnly? Day(string? written)
    {
        var digits = new string([.. (written ?? "").Where(char.IsAsciiDigit).Take(8)]);
        return DateOnly.TryParseExact(digits, "yyyyMMdd", out var day) ? day : null;
    }
}
