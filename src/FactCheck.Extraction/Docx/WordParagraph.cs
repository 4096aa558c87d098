namespace FactCheck.Extraction.Docx;

/// <summary>A paragraph that is being read.</summary>
internal sealed class WordParagraph
{
    /// <summary>The element of HTML that it becomes.</summary>
    public string Element { get; set; } = "p";

    /// <summary>True while its properties are read, in which no words stand.</summary>
    public bool InProperties { get; set; }
}
