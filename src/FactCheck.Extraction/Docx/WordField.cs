using System.Text;

namespace FactCheck.Extraction.Docx;

/// <summary>A field that is being read: first its instruction, then what it shows.</summary>
internal sealed class WordField
{
    public StringBuilder Code { get; } = new();

    /// <summary>True from the separator on: what comes then is what the reader sees.</summary>
    public bool Shows { get; set; }

    public bool IsLink { get; set; }
}
