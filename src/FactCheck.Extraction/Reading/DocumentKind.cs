namespace FactCheck.Extraction.Reading;

/// <summary>What the bytes are, whatever they are called.</summary>
public enum DocumentKind
{
    Html,
    Plain,
    Pdf,
    Unknown,
}
