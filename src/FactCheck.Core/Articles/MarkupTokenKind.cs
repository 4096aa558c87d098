namespace FactCheck.Core.Articles;

/// <summary>The pieces HTML is made of.</summary>
internal enum MarkupTokenKind
{
    Text,
    Open,
    Close,
    Comment,

    /// <summary>Declarations and processing instructions.</summary>
    Other,
}
