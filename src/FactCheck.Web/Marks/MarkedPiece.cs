namespace FactCheck.Web.Marks;

/// <summary>A piece of a text with one mark, or none.</summary>
/// <param name="Text">The words.</param>
/// <param name="Mark">What is said about them, or null.</param>
/// <param name="Around">True for words beside the passage that are there for context only.</param>
public sealed record MarkedPiece(string Text, Mark? Mark, bool Around = false);
