namespace FactCheck.Language.Syntax;

/// <summary>One sentence of a CoNLL-U file, everything kept in the order of the file.</summary>
/// <param name="Comments">Comment lines before the words, with their "#".</param>
/// <param name="Rows">Words, ranges and empty nodes.</param>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluRow> Rows)
{
    /// <summary>The syntactic words.</summary>
    public IEnumerable<ConlluRow> Words => Rows.Where(row => row.IsWord);
}
