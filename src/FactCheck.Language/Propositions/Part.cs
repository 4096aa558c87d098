namespace FactCheck.Language.Propositions;

/// <summary>A stretch of masked words, or a word of ours.</summary>
internal readonly record struct Part(int Start, int End, Piece Own, bool Lowered = false)
{
    public static Part Of(int start, int end) => new(start, end, default);

    public static Part Of(Segment segment) => new(segment.Start, segment.End, default);

    public static Part Word(string word) => new(0, 0, Piece.Word(word));

    public static Part Note(string note) => new(0, 0, Piece.Note(note));

    public bool IsOwn => Own.Own is { Length: > 0 };
}
