namespace FactCheck.Extraction.Metadata;

/// <summary>Month names of the languages that pages are written in, by their first letters.</summary>
internal static class MonthNames
{
    private static readonly (string Start, int Month)[] Names =
    [
        ("jan", 1), ("jän", 1), ("gennaio", 1), ("gen", 1), ("ene", 1), ("stycz", 1), ("янв", 1), ("січ", 1), ("ocak", 1), ("oca", 1), ("led", 1), ("ianuarie", 1), ("ian", 1), ("tammi", 1), ("siječ", 1), ("jän", 1), ("ιαν", 1),
        ("feb", 2), ("fév", 2), ("fev", 2), ("lut", 2), ("фев", 2), ("лют", 2), ("şub", 2), ("únor", 2), ("helmi", 2), ("velj", 2), ("φεβ", 2),
        ("mar", 3), ("mär", 3), ("maart", 3), ("mrt", 3), ("mrz", 3), ("мар", 3), ("бер", 3), ("břez", 3), ("már", 3), ("maalis", 3), ("ožuj", 3), ("μαρ", 3),
        ("apr", 4), ("avr", 4), ("abr", 4), ("kwie", 4), ("апр", 4), ("кві", 4), ("nis", 4), ("dub", 4), ("ápr", 4), ("huhti", 4), ("trav", 4), ("απρ", 4),
        ("may", 5), ("mai", 5), ("mag", 5), ("mei", 5), ("maj", 5), ("мая", 5), ("май", 5), ("тра", 5), ("květ", 5), ("máj", 5), ("touko", 5), ("svib", 5), ("μαΐ", 5), ("μαϊ", 5), ("mayıs", 5), ("maio", 5),
        ("jun", 6), ("juin", 6), ("giu", 6), ("czerw", 6), ("июн", 6), ("чер", 6), ("haz", 6), ("červn", 6), ("jún", 6), ("iunie", 6), ("kesä", 6), ("lipnja", 6), ("ιουν", 6),
        ("jul", 7), ("juil", 7), ("lug", 7), ("lip", 7), ("июл", 7), ("лип", 7), ("tem", 7), ("červen", 7), ("júl", 7), ("iulie", 7), ("heinä", 7), ("srp", 7), ("ιουλ", 7),
        ("aug", 8), ("août", 8), ("aout", 8), ("ago", 8), ("sierp", 8), ("авг", 8), ("сер", 8), ("ağu", 8), ("elo", 8), ("kolov", 8), ("αυγ", 8),
        ("sep", 9), ("set", 9), ("wrz", 9), ("сен", 9), ("вер", 9), ("eyl", 9), ("září", 9), ("szept", 9), ("syys", 9), ("ruj", 9), ("σεπ", 9),
        ("oct", 10), ("okt", 10), ("ott", 10), ("out", 10), ("paź", 10), ("окт", 10), ("жов", 10), ("eki", 10), ("říj", 10), ("loka", 10), ("listop", 10), ("οκτ", 10),
        ("nov", 11), ("listopada", 11), ("ноя", 11), ("лис", 11), ("kas", 11), ("marras", 11), ("stud", 11), ("noi", 11), ("νοε", 11),
        ("dec", 12), ("déc", 12), ("dez", 12), ("dic", 12), ("des", 12), ("grud", 12), ("дек", 12), ("гру", 12), ("ara", 12), ("pros", 12), ("joulu", 12), ("δεκ", 12),
    ];

    private static readonly (string Start, int Month)[] LongestFirst = [.. Names.OrderByDescending(static name => name.Start.Length)];

    /// <summary>1 to 12, or 0 for a word that is no month.</summary>
    public static int Of(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length > 11) return 0;
        foreach (var (start, month) in LongestFirst)
        {
            if (lower.StartsWith(start, StringComparison.Ordinal)) return month;
        }
        return 0;
    }
}
