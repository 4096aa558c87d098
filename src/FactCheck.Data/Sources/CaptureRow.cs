using FactCheck.Core.Sources;

namespace FactCheck.Data.Sources;

/// <summary>One fetch of one source. Written by CaptureSource only; never changed and never deleted; what nothing rests on may lose its bytes.</summary>
public sealed class CaptureRow
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid SourceId { get; init; }
    public required CaptureOutcome Outcome { get; init; }
    public required PageKind PageKind { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
    public int? Status { get; init; }
    public required string FinalUrl { get; init; }
    public required IReadOnlyList<RedirectHop> Redirects { get; init; }
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>Name of the kept bytes in the snapshot store, or empty.</summary>
    public required string Sha256 { get; init; }
    public required long Bytes { get; init; }
    public required string ContentType { get; init; }
    public required string Address { get; init; }

    /// <summary>SHA-256 of the certificate the server showed; empty without TLS.</summary>
    public string Certificate { get; init; } = "";
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The nearest copy in an archive of a page that is gone, or null.</summary>
    public ArchivedCopy? Archived { get; init; }

    /// <summary>What the registry of its DOI says, or null.</summary>
    public RegisteredWork? Work { get; init; }

    /// <summary>Ids and anchor names of the page; null where they are not known in full.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>What could be read, or null.</summary>
    public SourceText? Text { get; init; }

    /// <summary>When its bytes and text were erased under the desk's policy, or null. That it was fetched, and the hash of what came, stay.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    public Capture ToCapture(string url) => new()
    {
        Url = url,
        Outcome = Outcome,
        PageKind = PageKind,
        Reason = Reason,
        At = At,
        Status = Status,
        FinalUrl = FinalUrl,
        Redirects = Redirects,
        Headers = Headers,
        Sha256 = Sha256,
        Bytes = Bytes,
        ContentType = ContentType,
        Address = Address,
        Certificate = Certificate,
        Warnings = Warnings,
        Archived = Archived,
        Work = Work,
        Places = Places,
        Text = Text,
    };
}
