namespace FactCheck.Extraction.Docx;

/// <summary>A picture, chart or other object that is being read: a block that a person must see.</summary>
internal sealed class WordPicture(string element)
{
    /// <summary>Which element it began with.</summary>
    public string Element => element;

    /// <summary>The part that holds it, or empty.</summary>
    public string File { get; set; } = "";

    /// <summary>What its author says it shows.</summary>
    public string Words { get; set; } = "";

    /// <summary>True for a text box, whose words are read instead.</summary>
    public bool HoldsWords { get; set; }
}
