using FactCheck.Core.Sources;
using FactCheck.Core.Text;

namespace FactCheck.Extraction.Reading;

/// <summary>Plain text: decoded, cleaned of what is not text, otherwise as it came.</summary>
public static class PlainReader
{
    public static ExtractionResult Read(ExtractionRequest request)
    {
        var decoded = TextDecoder.Decode(request.Bytes.Span, request.ContentType, isHtml: false);
        var text = TextCleaner.Clean(decoded.Text);
        if (!TextCleaner.HasWords(text)) return ExtractionResult.Unreadable("The document holds no words.");
        return new()
        {
            Status = ExtractionStatus.Read,
            Text = new() { Text = text, Language = WrittenLanguage.Of(text) },
            Kind = PageKind.Other,
            KindReason = "Plain text.",
            Charset = decoded.Charset,
            Warnings = decoded.Warnings,
        };
    }
}
