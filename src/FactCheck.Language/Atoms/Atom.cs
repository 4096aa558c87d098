using FactCheck.Language.Spans;

namespace FactCheck.Language.Atoms;

/// <summary>The words of one statement, and what stands in brackets behind them.</summary>
internal readonly record struct Atom(WordSet Words, TextSpan? Bracket);
