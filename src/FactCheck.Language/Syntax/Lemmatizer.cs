using System.Collections.Frozen;

namespace FactCheck.Language.Syntax;

/// <summary>Base forms: a list of exceptions first, then the spelling rules of English endings.</summary>
internal sealed class Lemmatizer
{
    private readonly FrozenDictionary<(string Form, string Tag), string> _exceptions;

    /// <param name="exceptions">Lines of form (lower case), Penn tag and lemma, separated by tabs.</param>
    public Lemmatizer(IEnumerable<string> exceptions) => _exceptions = exceptions.Select(line => line.Split('\t'))
        .Where(parts => parts.Length == 3).ToFrozenDictionary(parts => (parts[0], parts[1]), parts => parts[2]);

    /// <summary>The base form of <paramref name="form"/> as a <paramref name="tag"/> of the Penn Treebank.</summary>
    public string Lemma(string form, string tag)
    {
        string lower = Plain(form).ToLowerInvariant();
        if (_exceptions.TryGetValue((lower, tag), out string? known)) return known;
        return tag switch
        {
            "NNP" => form,
            "NNPS" => Singular(form),
            "NNS" or "VBZ" => Singular(lower),
            "VBD" or "VBN" => lower.EndsWith("ed", StringComparison.Ordinal) ? Stem(lower, 2, "ied") : lower,
            "VBG" => lower.EndsWith("ing", StringComparison.Ordinal) ? Stem(lower, 3, "\0") : lower,
            "JJR" or "RBR" => lower.EndsWith("er", StringComparison.Ordinal) ? Stem(lower, 2, "ier") : lower,
            "JJS" or "RBS" => lower.EndsWith("est", StringComparison.Ordinal) ? Stem(lower, 3, "iest") : lower,
            _ => lower,
        };
    }

    /// <summary>Typographic quotes as plain ones, as the treebanks write them in base forms.</summary>
    public static string Plain(string form) =>
        form.AsSpan().ContainsAny("\u2018\u2019\u201C\u201D") ? form.Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"') : form;

    private static string Singular(string form)
    {
        if (form.Length < 4 || !form.EndsWith('s') || form.EndsWith("ss", StringComparison.Ordinal) || form.EndsWith("us", StringComparison.Ordinal)) return form;
        if (form.EndsWith("ies", StringComparison.Ordinal)) return form.Length > 4 ? form[..^3] + "y" : form[..^1];
        return EndsWithAny(form, "sses", "xes", "zzes", "ches", "shes", "oes") ? form[..^2] : form[..^1];
    }

    /// <summary>Takes an ending away and mends the spelling: "stopped" to "stop", "moved" to "move", "tried" to "try".</summary>
    private static string Stem(string form, int ending, string afterY)
    {
        if (form.EndsWith(afterY, StringComparison.Ordinal) && form.Length > afterY.Length + 1) return form[..^afterY.Length] + "y";
        string stem = form[..^ending];
        if (stem.Length < 2 || !stem.Any(c => c == 'y' || IsVowel(c))) return form;
        char last = stem[^1], before = stem[^2];
        if (stem.EndsWith("creat", StringComparison.Ordinal)) return stem + "e";
        if (last == before && !"aeiouslfz".Contains(last, StringComparison.Ordinal)) return stem[..^1];
        if (EndsWithAny(stem, "at", "iz", "is", "us", "bl", "pl", "tl", "dl", "gl", "rg", "dg", "nc", "rc", "ng", "rs", "ns", "ys", "os", "ut", "ur", "ir", "ul", "lud", "cid", "vid"))
            return EndsWithAny(stem, "eat", "oat", "out", "eur", "our", "air") || (stem.EndsWith("ng", StringComparison.Ordinal) && !EndsWithAny(stem, "ang", "eng"))
                ? stem : stem + "e";
        if (last is 'v' or 'u' or 'c' || (last == 'g' && before is 'a' or 'e')) return stem + "e";
        bool silent = !IsVowel(last) && IsVowel(before) && (stem.Length == 2 || !IsVowel(stem[^3])) && !"wxyhr".Contains(last, StringComparison.Ordinal);
        return silent && (before is 'a' or 'i' or 'o' or 'u') && stem.Count(IsVowel) == 1 ? stem + "e" : stem;
    }

    private static bool IsVowel(char c) => "aeiou".Contains(c, StringComparison.Ordinal);

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
