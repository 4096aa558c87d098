namespace FactCheck.Core.Sources;

/// <summary>One fetch of one source, as it happened. Never changed afterwards.</summary>
public sealed record Capture
{
    /// <summary>Canonical address of the source.</summary>
    public required string Url { get; init; }

    public required CaptureOutcome Outcome { get; init; }

    public PageKind PageKind { get; init; } = PageKind.Other;

    /// <summary>Why the outcome is what it is, in one sentence for a person.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Status of the last answer, or null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>Where the last answer came from.</summary>
    public string FinalUrl { get; init; } = "";

    public IReadOnlyList<RedirectHop> Redirects { get; init; } = [];

    /// <summary>Headers of the last answer, in order, as received.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>SHA-256 of the kept bytes (after content decoding): the name of the snapshot; empty where nothing was kept.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Number of kept bytes.</summary>
    public long Bytes { get; init; }

    public string ContentType { get; init; } = "";

    /// <summary>The address that was dialled.</summary>
    public string Address { get; init; } = "";

    /// <summary>SHA-256 of the certificate the server showed; empty without TLS.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>What is odd about the answer without making it useless: contradicting headers, charsets, missing pages.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>For a page that is not there: the nearest copy that an archive keeps; null where none is known.</summary>
    public ArchivedCopy? Archived { get; init; }

    /// <summary>For a work with a DOI: what its registry says; null where it was not asked.</summary>
    public RegisteredWork? Work { get; init; }

    /// <summary>Ids and anchor names of the page, at which addresses may point; null where they are not known in full.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>What could be read; null where nothing could.</summary>
    public SourceText? Text { get; init; }

    /// <summary>True where there are words to compare with.</summary>
    public bool IsRead => Text is not null && Outcome is CaptureOutcome.Captured or CaptureOutcome.CapturedInPart;
}
