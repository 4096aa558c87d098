using FactCheck.Language.Spans;

namespace FactCheck.Language.Propositions;

/// <summary>A part of a proposition: words of the text, or a word of ours.</summary>
/// <param name="Span">The words of the text; empty for a word of ours.</param>
/// <param name="Own">A function word or a note in square brackets; empty for words of the text.</param>
/// <param name="Lowered">True where a capital that only began the sentence is written small.</param>
internal readonly record struct Piece(TextSpan Span, string Own, bool Lowered = false)
{
    public static Piece Of(TextSpan span) => new(span, "");

    /// <summary>A function word that is listed in <see cref="FunctionWords"/>.</summary>
    public static Piece Word(string word) => new(default, FunctionWords.Checked(word));

    /// <summary>A note of ours; the brackets are added here.</summary>
    public static Piece Note(string note) => new(default, $"[{note}]");

    public bool IsOwn => Own.Length > 0;
}
