namespace FactCheck.Core.Articles;

/// <summary>One piece of HTML: a tag, a comment or the text between.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends (exclusive).</param>
/// <param name="Name">Name of the element in lower case; empty for text, comments and declarations.</param>
internal readonly record struct MarkupToken(MarkupTokenKind Kind, int Start, int End, string Name);
