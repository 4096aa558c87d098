using FactCheck.Extraction.Docx;
using FactCheck.Extraction.Html;
using FactCheck.Extraction.Pdf;

namespace FactCheck.Extraction.Reading;

/// <summary>Finds out what the bytes are and has them read. Runs in the child; what it throws for hostile bytes becomes a value here.</summary>
public static class ByteReader
{
    public static ExtractionResult Read(ExtractionRequest request)
    {
        try
        {
            return ByFormat(request);
        }
        catch (OutOfMemoryException)
        {
            return ExtractionResult.Unextractable("Reading it took more memory than a document may.");
        }
        // The child's outermost place. Parsers of strangers' bytes throw many kinds of exceptions (index, cast, their own); all mean the same.
        catch (Exception broken)
        {
            return ExtractionResult.Unreadable($"It cannot be parsed ({broken.GetType().Name}).");
        }
    }

    private static ExtractionResult ByFormat(ExtractionRequest request)
    {
        var format = FormatSniffer.Sniff(request.Bytes.Span, request.ContentType, request.Url);
        // An article handed in as HTML is HTML, however it begins.
        if (request.Purpose == ExtractionPurpose.Article && format.Kind == DocumentKind.Plain) return HtmlReader.Read(request);
        return format.Kind switch
        {
            DocumentKind.Html => HtmlReader.Read(request),
            DocumentKind.Plain => PlainReader.Read(request),
            DocumentKind.Pdf => PdfReader.Read(request),
            DocumentKind.Package => WordReader.Read(request),
            _ => ExtractionResult.Unreadable(format.Reason),
        };
    }
}
