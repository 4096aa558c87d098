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
    }

    private static ExtractionResult ByFormat(ExtractionRequest request)
    {
        var format = FormatSniffer.Sniff(request.Bytes.Span, request.ContentType, request.Url);
        return format.Kind switch
        {
            DocumentKind.Html => HtmlReader.Read(request),
            DocumentKind.Plain => PlainReader.Read(request),
            DocumentKind.Pdf => PdfReader.Read(request),
            _ => ExtractionResult.Unreadable(format.Reason),
        };
    }
}
