namespace FactCheck.Extraction.Reading;

/// <summary>What the bytes are, whatever they are called.</summary>
public enum DocumentKind
{
    Html,
    Plain,
    Pdf,

    /// <summary>A zip, which may be a document of a word processor.</summary>
    Package,
    Unknown,
}
