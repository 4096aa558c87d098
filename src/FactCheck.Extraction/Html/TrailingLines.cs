using System.Text;

namespace FactCheck.Extraction.Html;

/// <summary>Lines that are about the page and not of the text, and lines with which the text is over.</summary>
internal static class TrailingLines
{
    private const int LongestLine = 90;

    private static readonly string[] Ends =
    [
        "related", "related articles", "related posts", "related stories", "related news", "related content", "related topics", "you might also like", "you may also like", "you might like", "more from", "more stories", "most read", "most popular", "latest articles",
        "latest news", "read next", "recommended", "recommended for you", "comments", "leave a reply", "leave a comment", "post a comment", "no comments", "share this", "about the author", "trending", "popular posts", "see also on", "further reading on", "tags", "filed under",
        "kommentare", "kommentar verfassen", "schreibe einen kommentar", "kommentar schreiben", "das könnte dich auch interessieren", "das könnte sie auch interessieren", "auch interessant", "mehr zum thema", "ähnliche beiträge", "ähnliche artikel", "weitere artikel", "weitere beiträge", "weitere meldungen",
        "themen im artikel", "meistgelesen", "zum thema", "aktuelles aus", "über den autor", "danke für eure kommentare", "zobacz także", "czytaj także", "czytaj też", "zobacz też", "komentarze", "à lire aussi", "sur le même sujet", "lire aussi", "commentaires", "articles similaires", "dans la même rubrique",
        "te puede interesar", "también te puede interesar", "noticias relacionadas", "artículos relacionados", "lee también", "más noticias", "comentarios", "leia também", "veja também", "mais lidas", "leggi anche", "articoli correlati", "commenti", "lees ook", "gerelateerd", "reacties", "läs mer", "les også", "læs også",
        "читайте также", "комментарии", "похожие новости", "ilgili haberler", "yorumlar", "関連記事", "相关阅读",
    ];

    private static readonly string[] Noise =
    [
        "advertisement", "anzeige", "werbung", "publicidad", "publicité", "pubblicità", "advertentie", "reklama", "share", "teilen", "drucken", "print", "tweet", "facebook", "twitter", "whatsapp", "email", "e-mail", "copy link", "share on facebook", "sharen mit", "gefällt mir", "loading",
        "skip to content", "back to top", "nach oben", "zurück", "zurück zur übersicht", "menu", "suche", "search", "sign up", "subscribe", "log in", "login",
    ];

    private static readonly string[] NoiseStarts =
    [
        "read more:", "read also:", "also read:", "see also:", "lesen sie auch", "lies auch", "lesen sie mehr", "mehr dazu:", "puedes ver:", "lee también:", "leia também:", "leggi anche:", "à lire aussi", "lire aussi :", "lees ook:", "czytaj także:", "czytaj też:", "zobacz także:", "zobacz też:", "читайте также:",
        "copyright ©", "© ", "image credit", "photo credit", "photo:", "foto:", "bild:", "quelle: foto", "credit:", "subscribe to our", "sign up for our", "follow us on", "tags:", "schlagworte:", "share this:", "teilen mit:", "sharen mit:", "posted in", "filed under", "last updated", "this entry was posted",
    ];

    public static bool IsNoise(string line)
    {
        if (line.Length > LongestLine * 2) return false;
        var lower = line.ToLowerInvariant();
        if (lower.Length <= LongestLine && Array.IndexOf(Noise, lower.TrimEnd(':', '.', '…', ' ')) >= 0) return true;
        return NoiseStarts.Any(start => lower.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>Ends the text at the first line after its first half that begins something else.</summary>
    public static string Cut(string text)
    {
        var kept = new StringBuilder(text.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Split("\n\n"))
        {
            if (IsEnd(line))
            {
                if (kept.Length > text.Length * 0.4) break;
                continue;
            }
            // A line that comes a second time is a teaser or a menu for small screens.
            if (line.Length > 40 && !seen.Add(line)) continue;
            kept.Append(line).Append("\n\n");
        }
        return kept.ToString().TrimEnd();
    }

    private static bool IsEnd(string line)
    {
        if (line.Length > LongestLine) return false;
        var bare = line.ToLowerInvariant().TrimEnd(':', '.', '!', '?', '…', ' ', '»', ')');
        while (bare.Length > 0 && (char.IsAsciiDigit(bare[0]) || bare[0] is ' ' or '(')) bare = bare[1..];
        return Array.IndexOf(Ends, bare) >= 0 || (line.EndsWith(':') && Ends.Any(end => bare.StartsWith(end, StringComparison.Ordinal) && bare.Length < end.Length + 25));
    }
}
