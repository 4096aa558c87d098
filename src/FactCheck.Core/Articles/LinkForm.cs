namespace FactCheck.Core.Articles;

/// <summary>How a source is written down in the article.</summary>
public enum LinkForm
{
    Inline,
    Reference,
    Autolink,
    BareUrl,
    Footnote,
    HtmlAnchor,

    /// <summary>In a comment of the author that the reader does not see.</summary>
    Comment,

    /// <summary>In a sheet handed in beside the article.</summary>
    SourceSheet,

    /// <summary>A picture: an address, but never a citation.</summary>
    Picture,
}
