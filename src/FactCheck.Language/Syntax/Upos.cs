namespace FactCheck.Language.Syntax;

/// <summary>The seventeen parts of speech of Universal Dependencies (universaldependencies.org/u/pos), in the order of their names.</summary>
public enum Upos
{
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}
