namespace FactCheck.Language.Syntax;

/// <summary>One line of a CoNLL-U sentence: a word ("3"), a written word of several ("3-4") or an empty node ("3.1").</summary>
/// <param name="Columns">The ten columns: ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC.</param>
public sealed record ConlluRow(IReadOnlyList<string> Columns)
{
    /// <summary>Number of columns of the format.</summary>
    public const int Width = 10;

    public string Id => Columns[0];

    public string Form => Columns[1];

    /// <summary>True for syntactic words, which alone take part in the tree.</summary>
    public bool IsWord => !Id.AsSpan().ContainsAny('-', '.');
}
