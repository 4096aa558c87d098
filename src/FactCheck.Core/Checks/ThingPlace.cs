namespace FactCheck.Core.Checks;

/// <summary>What stands in one place of a sentence, names apart from other words.</summary>
internal sealed class ThingPlace
{
    private readonly HashSet<int> _names = [];
    private readonly HashSet<int> _words = [];

    public void Add(int stem, bool isName) => (isName ? _names : _words).Add(stem);

    /// <summary>True where both have a name, or neither has, and nothing is shared: a name beside a plain word ("Seabird", "the ferry") may mean the same.</summary>
    public bool IsOther(ThingPlace place) =>
        _names.Count > 0 == place._names.Count > 0 && !_names.Overlaps(place._names) && !_words.Overlaps(place._words);
}
