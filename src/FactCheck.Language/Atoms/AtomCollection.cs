using FactCheck.Language.Spans;

namespace FactCheck.Language.Atoms;

/// <summary>What was found in a sentence so far, nothing twice.</summary>
internal sealed class AtomCollection(SentenceTree tree)
{
    // Far above what a sentence states; a list of a hundred names ends here.
    private const int Most = 200;

    private readonly List<Atom> _found = [];
    private readonly HashSet<Atom> _known = [];

    public int Count => _found.Count;

    public void Add(WordSet words, TextSpan? bracket = null)
    {
        var atom = new Atom(words, bracket);
        if (_found.Count < Most && Weight(atom) > 1 && _known.Add(atom)) _found.Add(atom);
    }

    public void AddAll(IReadOnlyList<WordSet> alternatives)
    {
        foreach (var one in alternatives) Add(one);
    }

    /// <summary>The spans of each, words side by side as one.</summary>
    public IReadOnlyList<IReadOnlyList<TextSpan>> ToSpans() => [.. _found.Select(Spans)];

    // One word states nothing.
    private int Weight(Atom atom) => atom.Words.Within(0, tree.Count).Count(w => !tree.IsMark(w)) + (atom.Bracket is null ? 0 : 1);

    private IReadOnlyList<TextSpan> Spans(Atom atom)
    {
        var spans = new List<TextSpan>();
        var before = -2;
        foreach (var word in atom.Words.Within(0, tree.Count))
        {
            var span = tree.Span(word);
            if (before == word - 1 && tree.Text.AsSpan(spans[^1].End, span.Start - spans[^1].End).IsWhiteSpace()) spans[^1] = spans[^1].Union(span);
            else spans.Add(span);
            before = word;
        }
        if (atom.Bracket is { } bracket) spans.Add(bracket);
        return spans;
    }
}
