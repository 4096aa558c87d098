namespace FactCheck.Language.Segmentation;

/// <summary>What a stretch of an article is, as far as its form tells.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    BlockQuote,
    TableCell,
    Caption,

    /// <summary>A picture, chart or embed: its text is the alternative text; a person must see it.</summary>
    Picture,
    Code,

    /// <summary>Navigation, bylines, credits: part of the page, not of the story.</summary>
    Boilerplate,
}
