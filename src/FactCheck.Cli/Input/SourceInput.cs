using FactCheck.Cli.Output;
using FactCheck.Cli.Sources;
using FactCheck.Core.Sources;
using FactCheck.Extraction;

namespace FactCheck.Cli.Input;

/// <summary>Reads a source from an address, a file or standard input; bytes are read in the extraction process.</summary>
internal static class SourceInput
{
    public static bool IsAddress(string named) => named.Contains("://", StringComparison.Ordinal);

    /// <summary>Its text, or null where it could not be read: the reason then stands on standard error.</summary>
    public static async Task<SourceText?> ReadAsync(string named, SourceGathering gathering, Terminal terminal, CancellationToken cancellation)
    {
        if (IsAddress(named))
        {
            var capture = await CaptureAsync(named, gathering, cancellation);
            if (!capture.IsRead) terminal.Complain($"{named}: {capture.Reason}");
            return capture.IsRead ? capture.Text : null;
        }
        var result = await ExtractAsync(named, "", "", gathering, cancellation);
        if (result.Text is null) terminal.Complain($"{named}: {result.Reason}");
        return result.Text;
    }

    public static async Task<Capture> CaptureAsync(string address, SourceGathering gathering, CancellationToken cancellation)
    {
        if (!SourceUrl.TryParse(address, out var url, out var reason)) throw new UsageException($"'{address}': {reason}");
        return (await gathering.GatherAsync([url.Canonical], cancellation))[url.Canonical];
    }

    public static Task<ExtractionResult> ExtractAsync(string path, string contentType, string url, SourceGathering gathering, CancellationToken cancellation)
    {
        var bytes = InputText.ReadBytes(path);
        return gathering.Door.Extractor.ExtractAsync(new(bytes, contentType.Length > 0 ? contentType : TypeOf(path), url), cancellation);
    }

    private static string TypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => "text/html",
        ".pdf" => "application/pdf",
        ".txt" or ".md" => "text/plain",
        _ => "",
    };
}
