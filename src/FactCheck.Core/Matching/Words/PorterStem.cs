namespace FactCheck.Core.Matching.Words;

/// <summary>One run of Porter's algorithm over one word of lower-case ASCII letters.</summary>
internal ref struct PorterStem
{
    private static readonly string[] DoubleSuffixes =
    ["ational:ate", "tional:tion", "enci:ence", "anci:ance", "izer:ize", "bli:ble", "alli:al", "entli:ent", "eli:e", "ousli:ous",
            "ization:ize", "ation:ate", "ator:ate", "alism:al", "iveness:ive", "fulness:ful", "ousness:ous", "aliti:al", "iviti:ive", "biliti:ble", "logi:log"];

    private static readonly string[] SingleSuffixes = ["icate:ic", "ative:", "alize:al", "iciti:ic", "ical:ic", "ful:", "ness:"];

    private readonly char[] _b;
    private int _end;
    private int _stem;

    public PorterStem(string word)
    {
        _b = new char[word.Length + 1];
        word.CopyTo(_b);
        _end = word.Length;
    }

    public string Result()
    {
        Plurals();
        Participles();
        if (Ends("y") && HasVowel()) _b[_end - 1] = 'i';
        First(DoubleSuffixes, 0);
        First(SingleSuffixes, 0);
        LastSuffixes();
        FinalE();
        return new(_b, 0, _end);
    }

    private void Plurals()
    {
        if (_b[_end - 1] != 's') return;
        if (Ends("sses") || Ends("ies")) _end -= 2;
        else if (_b[_end - 2] != 's') _end--;
    }

    private void Participles()
    {
        if (Ends("eed")) { if (Measure() > 0) _end--; return; }
        if (!(Ends("ed") || Ends("ing")) || !HasVowel()) return;
        _end = _stem;
        if (Ends("at") || Ends("bl") || Ends("iz")) _b[_end++] = 'e';
        else if (IsDouble(_end) && _b[_end - 1] is not ('l' or 's' or 'z')) _end--;
        else if (MeasureOf(_end) == 1 && IsShort(_end)) _b[_end++] = 'e';
    }

    private void First(string[] rules, int above)
    {
        foreach (var rule in rules)
        {
            var colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (!Ends(rule.AsSpan(0, colon))) continue;
            if (Measure() > above)
            {
                rule.AsSpan(colon + 1).CopyTo(_b.AsSpan(_stem));
                _end = _stem + rule.Length - colon - 1;
            }
            return;
        }
    }

    private void LastSuffixes()
    {
        ReadOnlySpan<string> suffixes = ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];
        foreach (var suffix in suffixes)
        {
            if (!Ends(suffix)) continue;
            if (suffix == "ion" && (_stem == 0 || _b[_stem - 1] is not ('s' or 't'))) continue;
            if (Measure() > 1) _end = _stem;
            return;
        }
    }

    private void FinalE()
    {
        if (Ends("e"))
        {
            var m = Measure();
            if (m > 1 || (m == 1 && !IsShort(_stem))) _end--;
        }
        if (_b[_end - 1] == 'l' && IsDouble(_end) && MeasureOf(_end) > 1) _end--;
    }

    private bool Ends(ReadOnlySpan<char> suffix)
    {
        if (suffix.Length > _end || !_b.AsSpan(_end - suffix.Length, suffix.Length).SequenceEqual(suffix)) return false;
        _stem = _end - suffix.Length;
        return true;
    }

    private readonly bool IsConsonant(int i) => _b[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(i - 1),
        _ => true,
    };

    private readonly int Measure() => MeasureOf(_stem);

    private readonly int MeasureOf(int end)
    {
        var measure = 0;
        for (var i = 1; i < end; i++) if (IsConsonant(i) && !IsConsonant(i - 1)) measure++;
        return measure;
    }

    private readonly bool HasVowel()
    {
        for (var i = 0; i < _stem; i++) if (!IsConsonant(i)) return true;
        return false;
    }

    private readonly bool IsDouble(int end) => end >= 2 && _b[end - 1] == _b[end - 2] && IsConsonant(end - 1);

    private readonly bool IsShort(int end) =>
        end >= 3 && IsConsonant(end - 1) && !IsConsonant(end - 2) && IsConsonant(end - 3) && _b[end - 1] is not ('w' or 'x' or 'y');
}
