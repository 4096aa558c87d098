using System.Globalization;
using FactCheck.Core.Matching.Facets;
using FactCheck.Core.Matching.Figures;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Core.Checks;

/// <summary>
/// What a number is of, read from the tree of its sentence: what stands in each place around it ("to Torsay", "the old bridge", "in May").
/// Two numbers are of two things where the same place holds something else.
/// </summary>
internal sealed class CountedThing
{
    private readonly Dictionary<string, ThingPlace> _places = new(StringComparer.Ordinal);
    private readonly SentenceFigures _sentence;
    private readonly ParsedSentence? _tree;
    private readonly int[] _stems;
    private readonly int _number;

    private CountedThing(SentenceFigures sentence, Figure figure)
    {
        _sentence = sentence;
        _tree = SyntaxModel.Shared?.Parse(sentence.Text, Tokenizer.Tokenize(sentence.Text, sentence.Span));
        _stems = _tree is null ? [] : [.. _tree.Tokens.Select(t => sentence.Words.Find(w => w.IsContent && !w.HasDigit && w.Span.Overlaps(t.Span)) is { Span.IsEmpty: false } word ? word.Stem : -1)];
        _number = _tree is null ? -1 : Enumerable.Range(0, _stems.Length).FirstOrDefault(i => _tree.Tokens[i].Span.Overlaps(figure.Span), -1);
        for (var i = 0; i < _stems.Length; i++) Place(i);
    }

    /// <summary>True where the two sentences give their numbers of two things, or of one at two times.</summary>
    public static bool Differs(SentenceFigures left, Figure one, SentenceFigures right, Figure other)
    {
        if (IsAtOtherTimes(left, right) || HasOpposites(left, right) || IsOneMore(left) != IsOneMore(right)) return true;
        var (first, second) = (new CountedThing(left, one), new CountedThing(right, other));
        if (first._places.Any(p => second._places.TryGetValue(p.Key, out var place) && p.Value.IsOther(place))) return true;
        // "12 young workers" of 21 workers: a part of them.
        var (less, more) = one.Value < other.Value ? (first, second) : (second, first);
        return less.Counted() is var key && less._places.ContainsKey(key) && !more._places.ContainsKey(key) && key == more.Counted();
    }

    private static bool IsAtOtherTimes(SentenceFigures left, SentenceFigures right)
    {
        foreach (var one in left.Dates)
            foreach (var other in right.Dates)
                if (Differ(one.Year, other.Year) || Differ(one.Month, other.Month) || Differ(one.Day, other.Day) || Differ((int?)one.Weekday, (int?)other.Weekday)) return true;
        return false;
    }

    private static bool Differ(int? left, int? right) => left is not null && right is not null && left != right;

    // "in the first half", "in the last half"; "the men's race", "the women's race".
    private static bool HasOpposites(SentenceFigures left, SentenceFigures right)
    {
        foreach (var word in left.Words)
        {
            var form = left.Lexicon[word.Form];
            if (!SenseLists.HasAntonyms(form) || right.Words.Exists(w => w.Stem == word.Stem)) continue;
            if (right.Words.Exists(w => SenseLists.AreOpposite(form, right.Lexicon[w.Form]) && !left.Words.Exists(l => l.Stem == w.Stem))) return true;
        }
        return false;
    }

    // "another ferry", "the other ferry": not the one spoken of before.
    private static bool IsOneMore(SentenceFigures sentence) => sentence.Has(0, sentence.Words.Count, "another", "other", "others", "second", "third", "separate", "latter");

    private string Counted() => _number >= 0 && _tree?.Words[_number].Head is >= 0 and var noun ? Modifier(noun) : "";

    // Both sentences count their stems in one lexicon.
    private string Modifier(int head) => _stems[head] < 0 ? "" : "of " + _stems[head].ToString(CultureInfo.InvariantCulture);

    private void Place(int word)
    {
        if (_tree is null || _stems[word] < 0 || IsSpeaker(word)) return;
        var key = Key(_tree, word);
        if (key.Length == 0) return;
        if (!_places.TryGetValue(key, out var place)) _places.Add(key, place = new());
        foreach (var part in _tree.Children(word).Where(c => _tree.Words[c].BaseRelation is "flat" or "compound" or "appos").Append(word))
            if (_stems[part] >= 0) place.Add(_stems[part], _tree.Words[part].Upos == Upos.Propn);
    }

    private string Key(ParsedSentence tree, int word)
    {
        var (relation, head) = (tree.Words[word].BaseRelation, tree.Words[word].Head);
        if (head >= 0 && relation is "amod" or "compound" or "flat" or "appos") return Modifier(head);
        if (word == Verb(tree)) return "does";
        if (relation == "nsubj" && head == Verb(tree)) return "who";
        if (relation is not ("nmod" or "obl") || (_number >= 0 && tree.Words[_number].Head == word)) return "";
        foreach (var child in tree.Children(word))
            if (tree.Words[child].BaseRelation == "case") return tree.Tokens[child].In(_sentence.Text).ToLowerInvariant();
        return "";
    }

    // The verb above the number.
    private int Verb(ParsedSentence tree)
    {
        var at = _number;
        for (var steps = 0; at >= 0 && steps < tree.Words.Count; steps++, at = tree.Words[at].Head) if (tree.Words[at].Upos == Upos.Verb) return at;
        return -1;
    }

    // Who says so is no part of what is counted.
    private bool IsSpeaker(int word)
    {
        if (_tree is null || _tree.Words[word].Head is not (>= 0 and var head)) return false;
        if (SenseLists.IsSpeech(_tree.Tokens[word].In(_sentence.Text).ToLowerInvariant())) return true;
        if (_tree.Words[word].BaseRelation == "nsubj" && SenseLists.IsSpeech(_tree.Tokens[head].In(_sentence.Text).ToLowerInvariant())) return true;
        return _tree.Children(word).Any(c => _tree.Tokens[c].In(_sentence.Text).Equals("according", StringComparison.OrdinalIgnoreCase));
    }
}
