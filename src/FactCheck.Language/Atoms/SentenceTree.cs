using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Atoms;

/// <summary>A parsed sentence with the questions that splitting asks of it, answered once.</summary>
internal sealed class SentenceTree
{
    private readonly ParsedSentence _parsed;
    private readonly string[] _forms;
    private readonly string[] _bases;
    private readonly WordSet[] _below;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _quotation;

    /// <param name="text">The whole text.</param>
    /// <param name="parsed">A sentence of at most <see cref="WordSet.Limit"/> words.</param>
    public SentenceTree(string text, ParsedSentence parsed)
    {
        _parsed = parsed;
        Text = text;
        var count = parsed.Words.Count;
        _forms = new string[count];
        _bases = new string[count];
        _below = new WordSet[count];
        _first = new int[count];
        _last = new int[count];
        for (var i = 0; i < count; i++)
        {
            _forms[i] = parsed.Tokens[i].In(text);
            _bases[i] = parsed.Words[i].BaseRelation;
            _below[i] = WordSet.Of(i);
            _first[i] = _last[i] = i;
        }
        for (var i = 0; i < count; i++) AddToHeads(i);
        _quotation = Quotations();
    }

    public string Text { get; }

    public int Count => _forms.Length;

    public int Root => _parsed.Root;

    public string Form(int word) => _forms[word];

    public string Lower(int word) => _forms[word].ToLowerInvariant();

    public Upos Upos(int word) => _parsed.Words[word].Upos;

    public string Tag(int word) => _parsed.Words[word].Xpos;

    public int Head(int word) => _parsed.Words[word].Head;

    public string Relation(int word) => _parsed.Words[word].Relation;

    /// <summary>The relation without its subtype.</summary>
    public string Base(int word) => _bases[word];

    public IReadOnlyList<int> Children(int word) => _parsed.Children(word);

    /// <summary>The word and all that hangs on it.</summary>
    public WordSet Below(int word) => _below[word];

    /// <summary>The first and the last word below that are no signs.</summary>
    public int First(int word) => _first[word];

    public int Last(int word) => _last[word];

    public TextSpan Span(int word) => _parsed.Tokens[word].Span;

    public bool IsMark(int word) => Upos(word) == Syntax.Upos.Punct;

    public bool IsVerb(int word) => Upos(word) is Syntax.Upos.Verb or Syntax.Upos.Aux;

    public bool IsPredicate(int word) => IsVerb(word) || Has(word, "cop");

    public bool IsNominal(int word) => Upos(word) is Syntax.Upos.Noun or Syntax.Upos.Propn or Syntax.Upos.Num or Syntax.Upos.Pron or Syntax.Upos.Sym or Syntax.Upos.X;

    public bool IsName(int word) => Upos(word) == Syntax.Upos.Propn;

    public static bool IsSubject(string relation) => relation is "nsubj" or "csubj" or "expl";

    public bool HasSubject(int word)
    {
        foreach (var child in Children(word))
        {
            if (IsSubject(_bases[child])) return true;
        }
        return false;
    }

    public bool Has(int word, string relation)
    {
        foreach (var child in Children(word))
        {
            if (_bases[child] == relation) return true;
        }
        return false;
    }

    /// <summary>The preposition of a noun phrase in lower case; null where it has none.</summary>
    public string? Case(int word)
    {
        foreach (var child in Children(word))
        {
            if (_bases[child] == "case") return Lower(child);
        }
        return null;
    }

    /// <summary>True where a comma, dash, colon or bracket stands before the phrase of <paramref name="word"/>; a hyphen inside a compound is none.</summary>
    public bool FollowsMark(int word)
    {
        var first = First(word);
        if (first > 0 && _forms[first - 1] is "\"" or "“" or "'" or "‘") first--;
        if (first == 0) return false;
        var mark = _forms[first - 1];
        if (mark is "-" or "–" && Span(first - 1).End == Span(first).Start) return false;
        return mark is "," or "(" or "[" or "—" or "–" or "-" or "--" or ":" or ";";
    }

    /// <summary>True where both stand between the same quotation marks: a title is not taken apart.</summary>
    public bool ShareQuotation(int one, int other) => _quotation[one] > 0 && _quotation[one] == _quotation[other];

    private void AddToHeads(int word)
    {
        var mark = IsMark(word);
        for (var at = Head(word); at >= 0; at = Head(at))
        {
            _below[at] |= WordSet.Of(word);
            if (mark) continue;
            _first[at] = Math.Min(_first[at], word);
            _last[at] = Math.Max(_last[at], word);
        }
    }

    // Number of the quotation each word stands in; all 0 where the marks do not pair.
    private int[] Quotations()
    {
        var found = new int[Count];
        int open = 0, number = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_forms[i] is "\"" or "“" or "”") open = open > 0 ? 0 : ++number;
            else found[i] = open;
        }
        if (open > 0) Array.Clear(found);
        return found;
    }
}
