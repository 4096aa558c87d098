namespace FactCheck.Core.Matching.Words;

/// <summary>Numbers the folded forms and stems of one comparison, so that words compare as integers. One lexicon serves one claim and one source.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _forms = [];
    private readonly List<int> _stems = [];
    private readonly List<bool> _function = [];
    private readonly List<double> _rarity = [];

    public Lexicon() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many forms are known.</summary>
    public int Count => _forms.Count;

    /// <summary>The form behind a number.</summary>
    public string this[int form] => _forms[form];

    /// <summary>The number of a folded form; a new one where it was not known.</summary>
    public int Number(ReadOnlySpan<char> folded)
    {
        if (_lookup.TryGetValue(folded, out var known)) return known;
        var number = _forms.Count;
        var form = folded.ToString();
        _numbers.Add(form, number);
        _forms.Add(form);
        _stems.Add(number);
        _function.Add(FunctionWords.Contains(form));
        _rarity.Add(Rarity.Of(form));
        var stem = Stemmer.Stem(form);
        if (!string.Equals(stem, form, StringComparison.Ordinal)) _stems[number] = Number(stem);
        return number;
    }

    /// <summary>The number of the stem of a form.</summary>
    public int StemOf(int form) => _stems[form];

    public bool IsFunction(int form) => _function[form];

    /// <summary>How much a form tells about a text: 0 for the commonest words, 1 for the rare ones.</summary>
    public double RarityOf(int form) => _rarity[form];
}
