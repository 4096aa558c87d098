using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Which names of a text are the same: by surname, by acronym, by the form itself.</summary>
internal sealed class NameClusters
{
    private readonly Dictionary<string, int> _byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byInitials = new(StringComparer.Ordinal);
    private readonly List<(string Full, int Words, NameKind Kind)> _clusters = [];

    public int Add(string form, ReadOnlySpan<Word> words, NameKind kind)
    {
        var cluster = FindCluster(form, words);
        if (cluster < 0)
        {
            cluster = _clusters.Count;
            _clusters.Add((form, words.Length, kind));
        }
        else
        {
            var (full, count, known) = _clusters[cluster];
            _clusters[cluster] = (words.Length > count ? form : full, Math.Max(count, words.Length), known == NameKind.Other ? kind : known);
        }
        _byForm.TryAdd(form, cluster);
        if (words.Length > 1)
        {
            if (kind is NameKind.Person or NameKind.Other) _byLast.TryAdd(words[^1].Lower, cluster);
            if (Initials(words) is { Length: > 1 } initials) _byInitials.TryAdd(initials, cluster);
        }
        return cluster;
    }

    public string Full(int cluster) => _clusters[cluster].Full;

    public NameKind Kind(int cluster) => _clusters[cluster].Kind;

    private int FindCluster(string form, ReadOnlySpan<Word> words)
    {
        if (_byForm.TryGetValue(form, out var same)) return same;
        if (words.Length == 1)
        {
            if (_byLast.TryGetValue(words[0].Lower, out var surname)) return surname;
            return words[0].Text.Length > 1 && words[0].Text.All(char.IsUpper) && _byInitials.TryGetValue(words[0].Text, out var spelled) ? spelled : -1;
        }
        // The surname stood alone before the full name was given.
        if (_byForm.TryGetValue(words[^1].Text, out var alone) && _clusters[alone].Words == 1) return alone;
        return Initials(words) is { Length: > 1 } initials && _byForm.TryGetValue(initials, out var acronym) ? acronym : -1;
    }

    private static string Initials(ReadOnlySpan<Word> words)
    {
        Span<char> letters = stackalloc char[words.Length];
        var count = 0;
        foreach (var word in words)
        {
            if (word.IsCapital) letters[count++] = word.Text[0];
        }
        return letters[..count].ToString();
    }
}
