namespace FactCheck.Extraction.Html;

/// <summary>What stands at one place of a page's source.</summary>
public enum TagKind
{
    Text,
    Start,
    End,

    /// <summary>A comment, a doctype, a processing instruction.</summary>
    Other,
}
