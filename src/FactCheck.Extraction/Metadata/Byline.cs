using FactCheck.Extraction.Html;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Metadata;

/// <summary>Who wrote it: what the page states for machines, then the elements that are named for it, cut down to the name.</summary>
internal static class Byline
{
    private const int LongestName = 120;

    // From the surest to the vaguest; a class of that name may stand on a comment form as well, which is looked out for.
    private static readonly string[] Places =
    [
        "//*[@itemprop='author']//*[@itemprop='name']", "//a[@rel='author']", "//*[@itemprop='author']", "//*[@rel='author']",
        "//*[contains(@class,'author-name') or contains(@class,'author__name') or contains(@class,'authorname')]", "//*[contains(@class,'byline')]", "//*[contains(@class,'author')]",
    ];

    private static readonly string[] Starts =
    [
        "written by ", "posted by ", "published by ", "words by ", "story by ", "by: ", "by ", "eingestellt von ", "veröffentlicht von ", "geschrieben von ", "verfasst von ", "von: ", "von ", "autorin: ", "autor: ", "autor ", "author: ", "text: ",
        "publié par ", "écrit par ", "par ", "publicado por ", "escrito por ", "por ", "scritto da ", "a cura di ", "di ", "door ", "av ", "af ", "skrevet av ", "autor: ", "автор: ", "redaktion: ",
    ];

    private static readonly string[] Trailing = ["am", "on", "at", "um", "le", "el", "il", "den", "op", "vom", "der", "the", "published", "updated", "posted", "and", "und", "mo", "di", "mi", "do", "fr", "sa", "so"];

    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienst", "mittwoch", "donners", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly char[] Separators = ['|', '•', '·', '—', '–', '»', '\n', '*', '(', ';'];

    private static readonly HashSet<string> Nobody = new(["no author", "author", "autor", "autorin", "admin", "administrator", "name", "staff", "unknown", "anonymous", "n/a", "none", "null", "redaktion", "by", "von", "par", "about", "follow", "last", "updated", "last updated"], StringComparer.OrdinalIgnoreCase);

    /// <param name="root">The page.</param>
    /// <param name="data">What it states.</param>
    /// <param name="site">Name of the site, which signs many pages in place of a person and is no name for one.</param>
    public static string Of(HtmlNode root, PageData data, string site)
    {
        var authors = data.AllLinked("author.name").Concat(data.AllLinked("author")).Select(Clean).Where(IsName).Distinct().Take(5).ToList();
        if (authors.Count > 0 && !(authors.Count == 1 && IsSite(authors[0], site))) return string.Join(", ", authors);
        var meta = Clean(data.Meta("dc:creator", "dcterm:creator", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author", "sailthru.author", "citation_author", "byl"));
        if (IsName(meta) && !IsSite(meta, site)) return meta;
        var shown = Shown(root);
        return shown.Length > 0 ? shown : IsName(meta) ? meta : authors.FirstOrDefault("");
    }

    private static string Shown(HtmlNode root)
    {
        foreach (var place in Places)
        {
            foreach (var node in root.SelectNodes(place) ?? Enumerable.Empty<HtmlNode>())
            {
                if (node.Name is "body" or "html" or "article" or "main" or "input" or "img" or "textarea" || IsOfReaders(node)) continue;
                var written = node.Name == "meta" ? node.GetAttributeValue("content", "") : PageTree.TextOf(node);
                var name = written.Length < LongestName * 2 ? Clean(written) : "";
                if (IsName(name)) return name;
            }
        }
        return "";
    }

    /// <summary>Commenters are authors, too, but not of this page.</summary>
    private static bool IsOfReaders(HtmlNode node)
        => node.AncestorsAndSelf().Any(static above => above.Name is "form" or "aside" or "footer" || (above.Name is not ("body" or "html") && PageTree.Marks(above).Contains("comment", StringComparison.Ordinal)));

    /// <summary>True for what can be the name of a person or a newsroom.</summary>
    public static bool IsName(string text)
        => text.Length is > 1 and < LongestName && !text.Contains("http", StringComparison.OrdinalIgnoreCase) && !text.Contains('@', StringComparison.Ordinal) && text.Any(char.IsLetter)
            && text.Count(static c => c == ' ') < 12 && !Nobody.Contains(text) && !IsDate(text);

    // Newsrooms may begin with a number, too.
    private static bool IsDate(string text) => char.IsAsciiDigit(text[0]) && text.Split(' ').Any(static word => MonthNames.Of(word) > 0);

    /// <summary>Without "by" before it, without date, place and buttons behind it.</summary>
    public static string Clean(string byline)
    {
        var text = WithoutStart(PageTree.Fold(byline));
        // "Posted on September 21, 2020 by Ada Lovelace"
        var by = text.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        if (by >= 0 && text.AsSpan(0, by).ContainsAnyInRange('0', '9')) text = text[(by + 4)..].Trim();
        var end = text.IndexOfAny(Separators, Math.Min(2, text.Length));
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        if (dash > 1 && (end < 0 || dash < end)) end = dash;
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        var isCutAtDate = digit > 2 && (end < 0 || digit < end);
        if (isCutAtDate) end = digit;
        if (end > 0) text = text[..end];
        text = text.Trim(' ', ',', '-', ':', '/', '\u00A0');
        return isCutAtDate ? WithoutDateWords(text) : text;
    }

    private static string WithoutStart(string text)
    {
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return text[start.Length..].Trim();
        }
        return text;
    }

    private static string WithoutDateWords(string text)
    {
        var words = text.Split(' ').ToList();
        while (words.Count > 1 && IsDateWord(words[^1].Trim(',', '.', ':').ToLowerInvariant())) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).Trim(' ', ',', '-', ':');
    }

    private static bool IsDateWord(string word)
        => word.Length == 0 || Trailing.Contains(word) || Weekdays.Any(day => word.StartsWith(day, StringComparison.Ordinal) && word.Length < day.Length + 7) || (word.Length < 10 && MonthNames.Of(word) > 0);

    private static bool IsSite(string name, string site) => site.Length > 0 && name.Equals(site, StringComparison.OrdinalIgnoreCase);
}
