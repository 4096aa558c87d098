using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Atoms;

/// <summary>
/// Splits a sentence into the smallest statements its words make, by its dependency tree: each subject with each predicate, each circumstance,
/// each thing of a list by itself, and what appositions, participles, relative clauses and brackets say of their nouns.
/// </summary>
/// <remarks>
/// Nothing is rewritten: an atom is a choice of words of the sentence. It answers "what is stated here?" completely; whether somebody
/// can read it alone is the question of <c>Propositions</c>, which is coarser and surer.
/// </remarks>
internal static class AtomFinder
{
    /// <summary>The words of each statement, as spans in the order of the text; none where the sentence is too long or the model is absent.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="parsed">Its parse, or null where there is none.</param>
    public static IReadOnlyList<IReadOnlyList<TextSpan>> Find(string text, TextSpan sentence, ParsedSentence? parsed)
    {
        if (parsed is null || SyntaxModel.Shared is not { } model || parsed.Tokens.Count is 0 or > WordSet.Limit) return [];
        var brackets = Brackets.Find(text, sentence);
        if (brackets.Count > 0) parsed = model.Parse(text, Outside(parsed.Tokens, brackets));
        if (parsed.Root < 0) return [];
        var tree = new SentenceTree(text, parsed);
        var phrases = new PhraseReader(tree);
        var found = new AtomCollection(tree);
        var clauses = new ClauseSplitter(tree, phrases, found);
        clauses.Split(tree.Root);
        new NounSplitter(tree, phrases, clauses, found).Split();
        new BracketSplitter(tree, phrases, found).Split(brackets);
        return found.ToSpans();
    }

    // Brackets derail the parser; without them the sentence reads on.
    private static IReadOnlyList<Token> Outside(IReadOnlyList<Token> tokens, IReadOnlyList<TextSpan> brackets) => [.. tokens.Where(t => !brackets.Any(b => b.Contains(t.Span)))];
}
