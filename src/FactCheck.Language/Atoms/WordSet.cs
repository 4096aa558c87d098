namespace FactCheck.Language.Atoms;

/// <summary>Some words of one sentence, by index. Cheap to join and to compare; holds indices below <see cref="Limit"/>.</summary>
internal readonly record struct WordSet(ulong Low, ulong Middle, ulong High)
{
    public const int Limit = 192;

    public bool IsEmpty => (Low | Middle | High) == 0;

    public static WordSet Of(int word) => word switch
    {
        < 64 => new(1UL << word, 0, 0),
        < 128 => new(0, 1UL << (word - 64), 0),
        _ => new(0, 0, 1UL << (word - 128)),
    };

    public static WordSet Range(int start, int end)
    {
        WordSet set = default;
        for (var i = start; i < end; i++) set |= Of(i);
        return set;
    }

    public bool Contains(int word) => !(this & Of(word)).IsEmpty;

    /// <summary>The words from <paramref name="start"/> to before <paramref name="end"/> that are in the set, left to right.</summary>
    public IEnumerable<int> Within(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Contains(i)) yield return i;
        }
    }

    public static WordSet operator |(WordSet left, WordSet right) => new(left.Low | right.Low, left.Middle | right.Middle, left.High | right.High);

    public static WordSet operator &(WordSet left, WordSet right) => new(left.Low & right.Low, left.Middle & right.Middle, left.High & right.High);
}
