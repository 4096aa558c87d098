using FactCheck.Language.Spans;

namespace FactCheck.Core.Articles;

/// <summary>What the author notes about the text, unseen by its readers.</summary>
/// <param name="Form">Footnote, comment or source sheet.</param>
/// <param name="Text">The note in words.</param>
/// <param name="Anchor">The words it is about; empty at the place of the mark.</param>
public sealed record ArticleNote(LinkForm Form, string Text, TextSpan Anchor);
