namespace FactCheck.Language.Syntax;

/// <summary>What the parser says about one token.</summary>
/// <param name="Lemma">Base form, in lower case save for names; by rule, so it may be off for rare words.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Part of speech of the Penn Treebank ("VBD", "NNP"): tense and number are read from it.</param>
/// <param name="Head">Index of the governing token in the sentence; -1 for the root.</param>
/// <param name="Relation">Universal dependency relation with its subtype ("nsubj", "acl:relcl"); "root" where <paramref name="Head"/> is -1.</param>
/// <param name="Confidence">The parser's own probability, 0 to 1, that head and relation are both right.</param>
public sealed record ParsedWord(string Lemma, Upos Upos, string Xpos, int Head, string Relation, float Confidence)
{
    /// <summary>The relation without its subtype: "acl" for "acl:relcl".</summary>
    public string BaseRelation => Relation.IndexOf(':', StringComparison.Ordinal) is int colon and >= 0 ? Relation[..colon] : Relation;

    /// <summary>True where this word is the root of its sentence.</summary>
    public bool IsRoot => Head < 0;
}
