using System.Text;

namespace FactCheck.Extraction.Pages;

/// <summary>
/// Whether a page that answered 200 is shaped like "not found". Its title and its heading must say so as a whole; a word anywhere in the text
/// means nothing, since articles about missing pages exist.
/// </summary>
public static class NotFoundShape
{
    private const int FewWords = 250;
    private static readonly char[] TitleCuts = ['|', '–', '—', '·', '•', '»', '«', ':'];

    private static readonly HashSet<string> Phrases = new(StringComparer.Ordinal)
    {
        "404", "404 not found", "404 error", "error 404", "404 page not found", "404 file not found", "page not found", "page not found 404", "not found", "file not found",
        "page not found error", "error 404 page not found", "404 error page not found", "http 404", "http error 404", "oops page not found", "sorry page not found", "oops 404",
        "page cannot be found", "page can not be found", "page could not be found", "the page cannot be found", "the page could not be found", "this page could not be found",
        "page does not exist", "this page does not exist", "page doesnt exist", "this page doesnt exist", "this page isnt available", "page isnt available", "page not available", "page unavailable",
        "page no longer available", "article not found", "story not found", "content not found", "document not found", "article no longer available", "content no longer available",
        "we cant find that page", "we cant find the page", "we couldnt find that page", "we couldnt find the page", "we cant find this page", "sorry we cant find that page",
        "sorry we couldnt find that page", "the page you requested could not be found", "the page you requested was not found", "the page you are looking for could not be found",
        "the page you are looking for does not exist", "the requested page could not be found", "the requested page was not found", "the requested url was not found",
        "seite nicht gefunden", "404 seite nicht gefunden", "die seite wurde nicht gefunden", "seite existiert nicht", "nicht gefunden", "fehler 404", "page introuvable", "page non trouvée", "erreur 404", "404 page introuvable",
        "cette page nexiste pas", "página no encontrada", "error 404 página no encontrada", "no encontrado", "página não encontrada", "erro 404", "pagina non trovata", "errore 404", "pagina niet gevonden",
        "nie znaleziono strony", "strona nie istnieje", "strona nie została znaleziona", "stránka nenalezena", "stránka nebyla nalezena", "sidan hittades inte", "sidan finns inte", "siden blev ikke fundet", "siden findes ikke", "siden ble ikke funnet",
        "fant ikke siden", "sivua ei löytynyt", "страница не найдена", "ошибка 404", "сторінку не знайдено", "sayfa bulunamadı", "az oldal nem található", "pagina nu a fost găsită", "η σελίδα δεν βρέθηκε",
        "ページが見つかりません", "お探しのページは見つかりませんでした", "找不到页面", "页面不存在", "页面未找到", "頁面不存在", "페이지를 찾을 수 없습니다",
    };

    public static NotFoundShapeResult Of(PageGlance page)
    {
        var title = Says(page.Title);
        var heading = Says(page.Heading);
        if (title && heading) return NotFoundShapeResult.Certain;
        if (page.Words >= FewWords || (!title && !heading)) return NotFoundShapeResult.None;
        return (title && page.Heading.Length == 0) || (heading && page.Title.Length == 0) ? NotFoundShapeResult.Certain : NotFoundShapeResult.Suspected;
    }

    /// <summary>The whole line, or one of its parts beside the name of the site, is one of the phrases.</summary>
    private static bool Says(string line)
    {
        if (line.Length is 0 or > 200) return false;
        if (Phrases.Contains(Bare(line))) return true;
        var cut = line.Replace(" - ", " | ", StringComparison.Ordinal).Split(TitleCuts, StringSplitOptions.RemoveEmptyEntries);
        return cut.Length > 1 && cut.Any(static part => Phrases.Contains(Bare(part)));
    }

    private static string Bare(string line)
    {
        var bare = new StringBuilder(line.Length);
        foreach (var c in line.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c)) bare.Append(c);
            else if (c is not ('\'' or '’') && bare.Length > 0 && bare[^1] != ' ') bare.Append(' ');
        }
        return bare.ToString().Trim();
    }
}
