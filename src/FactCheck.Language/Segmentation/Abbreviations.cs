namespace FactCheck.Language.Segmentation;

/// <summary>Decides whether a single full stop ends a sentence or only a short form.</summary>
internal static class Abbreviations
{
    private const int LongestShortForm = 12;

    // A name, a number or more words must follow: the stop never ends a sentence.
    private static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cpl", "cmdr", "maj", "adm", "sen", "rep", "reps", "sens", "gov", "st", "mt", "ft",
        "rev", "hon", "pres", "supt", "insp", "det", "messrs", "mme", "mlle", "fr", "sr.", "vs", "v", "cf", "e.g", "i.e", "viz", "approx", "ca", "al-", "asst", "assoc", "dept",
        "univ", "atty", "amb", "brig", "pvt", "pte", "spc", "sr", "dir", "hr",
    };

    // Only before a number ("No. 5", "Fig. 2", "pp. 3").
    private static readonly HashSet<string> BeforeNumber = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nos", "fig", "figs", "art", "arts", "sec", "sect", "ch", "chap", "vol", "vols", "pp", "p", "para", "paras", "eq", "tab", "ver", "cl", "op",
    };

    // May stand at the end of a sentence or inside it: the next word decides.
    private static readonly HashSet<string> Either = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc", "ltd", "co", "corp", "llc", "plc", "bros", "etc", "jr", "esq", "al", "a.m", "p.m", "am", "pm", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "ave", "blvd", "rd", "est", "calif", "fla", "mass", "conn", "pa", "va", "wash", "ariz",
        "colo", "ill", "mich", "minn", "tenn", "tex", "ore", "okla", "ala", "ga", "md", "mo", "wis", "ph.d", "m.d", "b.a", "m.a", "b.sc", "m.sc", "d.c", "u.s", "u.k", "u.n", "e.u",
        "bn", "mn", "cm", "km", "kg", "lb", "lbs", "oz", "hrs", "min", "mins", "secs", "incl", "cos", "n.y", "l.a",
    };

    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "This", "That", "These", "Those", "There", "In", "On", "At", "But", "And", "Or", "So", "For", "From", "By",
        "With", "As", "If", "When", "While", "After", "Before", "Since", "However", "Although", "Though", "Because", "Its", "His", "Her", "Their", "Our", "My", "Your", "No", "Not",
        "What", "Who", "Why", "How", "Where", "Which", "Some", "Many", "Most", "Both", "All", "Each", "One", "Two", "According", "Meanwhile", "Also", "Then", "Yet", "Under",
        "During", "Last", "Now", "Here", "Among", "Despite", "Since", "Until", "Such", "Another", "Other", "Several", "Officials", "Police", "Critics", "Earlier", "Later",
    };

    /// <summary>True where the stop at <paramref name="mark"/> can end the sentence that began at <paramref name="sentence"/>; the next word begins at <paramref name="next"/>.</summary>
    public static bool Allows(string text, int mark, int sentence, int next, int limit)
    {
        var start = mark;
        while (start > sentence && mark - start <= LongestShortForm && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '"' or '“' or '‘' or '[' or '—' or '–' or '/')) start--;
        var word = text[start..mark];
        if (word.Length is 0 or > LongestShortForm) return true;
        if (Never.Contains(word)) return false;
        if (BeforeNumber.Contains(word)) return !char.IsDigit(text[next]);
        // The number of a list point at the start of a sentence: "1. First".
        if (start == sentence && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)) return false;
        if (Either.Contains(word) || IsInitials(word)) return IsStarter(text, next, limit);
        return true;
    }

    // "J", "U.S", "J.R.R": single letters, each with its stop.
    private static bool IsInitials(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }
        return word.Length > 1 || char.IsUpper(word[0]);
    }

    private static bool IsStarter(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && end - start <= LongestShortForm && char.IsLetter(text[end])) end++;
        // "J. A. Smith": a letter with a stop is one more initial, not the article.
        if (end < limit && text[end] == '.' && end == start + 1) return false;
        return Starters.Contains(text[start..end]);
    }
}
