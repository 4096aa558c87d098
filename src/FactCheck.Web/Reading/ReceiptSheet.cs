using System.Text.Json.Nodes;
using FactCheck.Core.Records;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Reading;

/// <summary>A signed receipt as its readers see it.</summary>
/// <param name="Text">The file itself.</param>
/// <param name="Reading">As it was read and checked.</param>
/// <param name="Faults">What does not hold; empty where all does.</param>
/// <param name="IsPublishedKey">It is signed with a key that this host publishes.</param>
public sealed record ReceiptSheet(string Text, SignedFileReading Reading, IReadOnlyList<LineFault> Faults, bool IsPublishedKey)
{
    private IReadOnlyList<ReceiptLine> Lines { get; } =
        [.. Reading.Records.Select(r => new ReceiptLine(r.Line, JsonNode.Parse(r.Value.GetRawText()) as JsonObject ?? []))];

    /// <summary>Everything in it holds, and the key is the host's.</summary>
    public bool Holds => Faults.Count == 0 && IsPublishedKey;

    /// <summary>When it was signed; null where the signature cannot be read.</summary>
    public DateTimeOffset? SignedAt => ReceiptLine.MomentOf(Reading.Signature?.At);

    public string KeyId => Reading.Signature is { } signature ? SignedFile.KeyId(signature.Key) : "";

    /// <summary>Its records of one kind, in their order.</summary>
    public IReadOnlyList<ReceiptLine> Of(string type) => [.. Lines.Where(l => l.Word("type") == type)];

    /// <summary>The one record of a kind; one without fields where there is none.</summary>
    public ReceiptLine One(string type) => Of(type) is [var first, ..] ? first : new(Reading.SignatureLine, []);

    /// <summary>A verdict by the name it has in the file; null where there is none.</summary>
    public static Verdict? VerdictOf(ReceiptLine claim) => Enum.TryParse<Verdict>(claim.Word("verdict"), out var verdict) ? verdict : null;

    /// <summary>What became of a source; null where the file names nothing that is known here.</summary>
    public static CaptureOutcome? OutcomeOf(ReceiptLine source) => Enum.TryParse<CaptureOutcome>(source.Word("outcome"), ignoreCase: true, out var outcome) ? outcome : null;

    /// <summary>An address that a reader may follow: what an article gives as one can be anything.</summary>
    public static bool IsOfTheWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>The end of an opaque id: enough to see whether two are the same person.</summary>
    public static string Person(string id) => id.Length > 6 ? id[^6..] : id;
}
