using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Citations;

/// <summary>
/// Which claims a citation is there to support, from where it stands:
/// a link in the words of a claim supports that claim; one that ends the sentence, or frames it ("according to …"), supports the sentence;
/// a mark (footnote, "(source)", bare address) supports what stands before it back to the mark before; a note or a sentence of links at the
/// end of a paragraph supports its sentences that have no citation of their own; one at the end of a list item supports the item.
/// </summary>
internal sealed class CitationScope
{
    private readonly string _text;
    private readonly ClaimExtraction _extraction;
    private readonly ILookup<int, int> _claims;
    private readonly List<Place> _places = [];
    private readonly Dictionary<int, List<Place>> _inSentence = [];
    private readonly int[] _starts;

    public CitationScope(string text, ClaimExtraction extraction, IEnumerable<ArticleLink> links)
    {
        _text = text;
        _extraction = extraction;
        _starts = [.. extraction.Sentences.Select(s => s.Span.Start)];
        _claims = Enumerable.Range(0, extraction.Claims.Count).ToLookup(c => extraction.Claims[c].Sentence);
        foreach (var link in links)
        {
            var sentence = SentenceOf(link.Span);
            var place = new Place(link, sentence, IsMark(link, sentence));
            _places.Add(place);
            if (!_inSentence.TryGetValue(sentence, out var others)) _inSentence[sentence] = others = [];
            others.Add(place);
        }
    }

    /// <summary>Claims of the link with this index among the links given.</summary>
    public IReadOnlyList<int> ClaimsOf(int link)
    {
        var (written, sentence, isMark) = _places[link];
        if (sentence < 0) return [];
        if (IsOnlyLinks(sentence)) return BackFrom(sentence);
        var direct = isMark ? Marked(written, sentence) : Worded(written, sentence);
        return EndsBlock(written, sentence, isMark) ? [.. BackFrom(sentence).Concat(direct).Distinct().Order()] : direct;
    }

    /// <summary>Claims of a note without an address, as of a mark at its place.</summary>
    public IReadOnlyList<int> ClaimsAt(ArticleNote note)
    {
        var sentence = SentenceOf(note.Anchor);
        if (sentence < 0) return [];
        var mark = new ArticleLink(note.Form, "", note.Anchor, 0);
        return EndsBlock(mark, sentence, true) ? [.. BackFrom(sentence), .. Marked(mark, sentence)] : Marked(mark, sentence);
    }

    /// <summary>Claims of a sentence that overlap some of its words, or all of them where none does.</summary>
    public IReadOnlyList<int> ClaimsIn(int sentence, TextSpan words)
    {
        var touched = _claims[sentence].Where(c => Touches(c, words)).ToList();
        return touched.Count > 0 ? touched : [.. _claims[sentence]];
    }

    // The sentence that holds the link; for an empty place the one that ends there or runs through it.
    private int SentenceOf(TextSpan span)
    {
        var at = span.IsEmpty ? span.Start - 1 : span.Start;
        var index = Array.BinarySearch(_starts, at);
        if (index < 0) index = ~index - 1;
        if (index < 0) return -1;
        var gap = at - _extraction.Sentences[index].Span.End;
        return gap <= 0 || !_text.AsSpan(at - gap, gap).Contains("\n\n", StringComparison.Ordinal) ? index : -1;
    }

    private bool IsMark(ArticleLink link, int sentence)
    {
        if (link.Span.IsEmpty || link.Form is LinkForm.BareUrl or LinkForm.Autolink) return true;
        if (CitationWords.AreOnlyAMark(link.Span.Slice(_text))) return true;
        return sentence >= 0 && IsBracketed(link.Span);
    }

    private bool IsBracketed(TextSpan span)
    {
        int before = span.Start - 1, after = span.End;
        while (before >= 0 && _text[before] is ' ' or '"' or '“') before--;
        while (after < _text.Length && _text[after] is ' ' or '"' or '”') after++;
        var opens = before >= 0 && _text[before] is '(' or '[' or ';' or ',' or ':';
        return opens && after < _text.Length && _text[after] is ')' or ']' && _text.AsSpan(0, before + 1).LastIndexOfAny('(', '[') > before - 200;
    }

    private IReadOnlyList<int> Marked(ArticleLink mark, int sentence)
    {
        var span = _extraction.Sentences[sentence].Span;
        var from = span.Start;
        foreach (var (other, _, isMark) in In(sentence))
        {
            if (isMark && other.Span.End < mark.Span.Start && !OnlyPunctuation(sentence, other.Span.End, mark.Span.Start)) from = Math.Max(from, AfterSigns(other.Span.End, span.End));
        }
        var before = new TextSpan(from, Math.Max(from, AfterSigns(mark.Span.End, span.End)));
        if (from == span.Start && OnlyPunctuation(sentence, mark.Span.End, span.End)) return [.. _claims[sentence]];
        var ended = _claims[sentence].Where(c => before.Contains(_extraction.Claims[c].Spans[^1].End - 1)).ToList();
        return ended.Count > 0 ? ended : ClaimsIn(sentence, before);
    }

    private IReadOnlyList<int> Worded(ArticleLink link, int sentence)
    {
        var span = _extraction.Sentences[sentence].Span;
        var isOnly = !In(sentence).Exists(p => !p.IsMark && p.Link.Span != link.Span);
        if (isOnly && OnlyPunctuation(sentence, link.Span.End, span.End)) return [.. _claims[sentence]];
        var before = _text.AsSpan(span.Start, Math.Max(0, link.Span.Start - span.Start));
        var after = _text.AsSpan(Math.Min(link.Span.End, span.End), Math.Max(0, span.End - link.Span.End));
        return isOnly && CitationWords.Frame(before, after) ? [.. _claims[sentence]] : ClaimsIn(sentence, link.Span);
    }

    private int AfterSigns(int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(_text[at])) at++;
        return at;
    }

    // A sentence of links alone stands for what comes before it; a line of its own reaches into the block before.
    private List<int> BackFrom(int sentence)
    {
        var block = _extraction.Sentences[sentence].Block;
        var found = new List<int>();
        var index = sentence - 1;
        var isOwnLine = index < 0 || _extraction.Sentences[index].Block != block;
        if (isOwnLine)
        {
            if (index < 0 || _extraction.Sentences[sentence].BlockKind == BlockKind.ListItem) return [];
            if (!CitationWords.LeadBack(_extraction.Sentences[sentence].Span.Slice(_text))) return [];
            if (_extraction.Sentences[index].BlockKind == BlockKind.Heading) return [];
            block = _extraction.Sentences[index].Block;
        }
        for (; index >= 0 && _extraction.Sentences[index].Block == block && !_inSentence.ContainsKey(index); index--) found.AddRange(_claims[index]);
        found.Sort();
        return found;
    }

    // Notes at the end of a paragraph stand for all of it; so does any citation at the end of a list item.
    private bool EndsBlock(ArticleLink link, int sentence, bool isMark)
    {
        var isLast = sentence + 1 >= _extraction.Sentences.Count || _extraction.Sentences[sentence + 1].Block != _extraction.Sentences[sentence].Block
            || IsOnlyLinks(sentence + 1);
        if (!isLast || !OnlyPunctuation(sentence, link.Span.End, _extraction.Sentences[sentence].Span.End)) return false;
        return link.Form is LinkForm.Footnote or LinkForm.Comment || (isMark && _extraction.Sentences[sentence].BlockKind == BlockKind.ListItem);
    }

    private bool IsOnlyLinks(int sentence)
    {
        var span = _extraction.Sentences[sentence].Span;
        var at = span.Start;
        var any = false;
        foreach (var (link, _, _) in In(sentence))
        {
            if (link.Span.IsEmpty || link.Span.Start < at) continue;
            if (!CitationWords.AreOnlyAMark(_text.AsSpan(at, link.Span.Start - at))) return false;
            at = Math.Min(link.Span.End, span.End);
            any = true;
        }
        return any && CitationWords.AreOnlyAMark(_text.AsSpan(at, span.End - at));
    }

    private bool Touches(int claim, TextSpan words) =>
        words.IsEmpty ? _extraction.Claims[claim].Span.Contains(words.Start) : _extraction.Claims[claim].Spans.Any(s => s.Overlaps(words));

    // Nothing is said between the two places: signs, and other marks such as a second "(source)".
    private bool OnlyPunctuation(int sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(_text[i])) continue;
            var mark = In(sentence).Find(p => p.IsMark && p.Link.Span.Contains(i));
            if (mark is null) return false;
            i = mark.Link.Span.End - 1;
        }
        return true;
    }

    private List<Place> In(int sentence) => _inSentence.GetValueOrDefault(sentence) ?? [];

    private sealed record Place(ArticleLink Link, int Sentence, bool IsMark);
}
