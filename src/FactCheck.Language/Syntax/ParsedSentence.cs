using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>A sentence with its dependency tree: exactly one root, every other word hangs on another, no circles.</summary>
public sealed class ParsedSentence
{
    private readonly int[][] _children;

    /// <summary>A tree over <paramref name="tokens"/>.</summary>
    /// <exception cref="ArgumentException">The two lists differ in length.</exception>
    public ParsedSentence(IReadOnlyList<Token> tokens, IReadOnlyList<ParsedWord> words)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(words);
        if (tokens.Count != words.Count) throw new ArgumentException($"{tokens.Count} tokens, {words.Count} words", nameof(words));
        Tokens = tokens;
        Words = words;
        _children = ChildrenOfAll(words);
        Root = -1;
        for (int i = 0; i < words.Count && Root < 0; i++)
            if (words[i].IsRoot) Root = i;
    }

    /// <summary>The tokens, with their spans.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>What the parser says of each token, in the same order.</summary>
    public IReadOnlyList<ParsedWord> Words { get; }

    /// <summary>Index of the root; -1 only for an empty sentence.</summary>
    public int Root { get; }

    /// <summary>Indices of the words that hang directly on <paramref name="word"/>, left to right.</summary>
    public IReadOnlyList<int> Children(int word) => _children[word];

    /// <summary>Indices of <paramref name="word"/> and of everything below it, left to right.</summary>
    public IReadOnlyList<int> Subtree(int word)
    {
        List<int> found = [];
        Stack<int> open = new([word]);
        while (open.TryPop(out int next))
        {
            found.Add(next);
            foreach (int child in _children[next]) open.Push(child);
        }
        found.Sort();
        return found;
    }

    /// <summary>The smallest span of the text that holds the subtree of <paramref name="word"/>.</summary>
    public TextSpan SubtreeSpan(int word)
    {
        IReadOnlyList<int> words = Subtree(word);
        return Tokens[words[0]].Span.Union(Tokens[words[^1]].Span);
    }

    private static int[][] ChildrenOfAll(IReadOnlyList<ParsedWord> words)
    {
        int[] count = new int[words.Count];
        foreach (ParsedWord word in words)
            if (word.Head >= 0) count[word.Head]++;
        int[][] children = new int[words.Count][];
        for (int i = 0; i < children.Length; i++) children[i] = count[i] == 0 ? [] : new int[count[i]];
        Array.Clear(count);
        for (int i = 0; i < words.Count; i++)
            if (words[i].Head is int head and >= 0) children[head][count[head]++] = i;
        return children;
    }
}
