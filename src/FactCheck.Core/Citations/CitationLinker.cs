using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Citations;

/// <summary>Ties every address in an article, its notes and its source sheet to the claims it is there to support.</summary>
public static class CitationLinker
{
    /// <summary>All citations in the order of the text, then those of the sheet, and the claims that no citation supports.</summary>
    public static CitationLinks Link(ArticleText article, ClaimExtraction extraction, IReadOnlyList<SourceSheetRow> sheet)
    {
        var links = article.Links.Where(IsCitation).ToList();
        var scope = new CitationScope(article.Text, extraction, links);
        var citations = links.Select((l, i) => new Citation(IdentityOf(l.Url), l.Url, l.Form, l.Span, l.SourceOffset, scope.ClaimsOf(i))).ToList();
        var named = NamedInNotes(article, scope);
        var unplaced = LinkSheet(article, extraction, scope, sheet, citations, named);
        var sourced = citations.SelectMany(c => c.Claims).ToHashSet();
        var unsourced = from claim in Enumerable.Range(0, extraction.Claims.Count)
                        where !sourced.Contains(claim)
                        select new UnsourcedStatement(claim, NamedIn(article.Text, extraction, claim) ?? named.GetValueOrDefault(claim) ?? extraction.Claims[claim].Speaker);
        return new(citations, [.. unsourced]) { Unplaced = unplaced };
    }

    /// <summary>Canonical form, or the address as written where it is refused: the fetcher then says why.</summary>
    public static string IdentityOf(string written) => SourceUrl.TryParse(written, out var url, out _) ? url.Canonical : written.Trim();

    // Links inside the site, mail and telephone are no sources.
    private static bool IsCitation(ArticleLink link) => link.Form != LinkForm.Picture && IsAddress(link.Url);

    private static bool IsAddress(string url) =>
        url.Contains("://", StringComparison.Ordinal) || url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || url.StartsWith("//", StringComparison.Ordinal);

    private static Dictionary<int, string> NamedInNotes(ArticleText article, CitationScope scope)
    {
        var named = new Dictionary<int, string>();
        foreach (var note in article.Notes)
        {
            if (note.Form == LinkForm.Comment && !CitationWords.LeadBack(note.Text)) continue;
            foreach (var claim in scope.ClaimsAt(note)) named.TryAdd(claim, note.Text);
        }
        return named;
    }

    private static List<SourceSheetRow> LinkSheet(
        ArticleText article, ClaimExtraction extraction, CitationScope scope, IReadOnlyList<SourceSheetRow> sheet, List<Citation> citations, Dictionary<int, string> named)
    {
        var unplaced = new List<SourceSheetRow>();
        if (sheet.Count == 0) return unplaced;
        var sentences = extraction.Sentences.Select(s => NormalForm.Of(s.Span.In(article.Text))).ToList();
        foreach (var row in sheet)
        {
            var words = NormalForm.Of(row.Words).Trim('"', ' ');
            var places = Enumerable.Range(0, sentences.Count).Where(s => Holds(sentences[s], words)).ToList();
            if (places.Count == 0) unplaced.Add(row);
            foreach (var place in places)
            {
                var span = extraction.Sentences[place].Span;
                var claims = scope.ClaimsIn(place, WordsIn(article.Text, span, row.Words));
                if (IsAddress(row.Source)) citations.Add(new(IdentityOf(row.Source), row.Source, LinkForm.SourceSheet, span, article.Map.ToSource(span.Start), claims));
                else foreach (var claim in claims) named.TryAdd(claim, row.Source);
            }
        }
        return unplaced;
    }

    private static bool Holds(string sentence, string words) =>
        words.Length > 0 && (sentence.Contains(words, StringComparison.OrdinalIgnoreCase)
            || (sentence.Length >= 12 && words.Contains(sentence, StringComparison.OrdinalIgnoreCase)));

    // Where the row's words stand letter for letter, only the claims they touch; else the sentence.
    private static TextSpan WordsIn(string text, TextSpan sentence, string words)
    {
        var at = sentence.In(text).IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? sentence : new(sentence.Start + at, sentence.Start + at + words.Length);
    }

    // "according to the harbour office, …": up to the next comma or the end.
    private static string? NamedIn(string text, ClaimExtraction extraction, int claim)
    {
        var sentence = extraction.Sentences[extraction.Claims[claim].Sentence].Span.In(text);
        var at = sentence.IndexOf("according to ", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = sentence.AsSpan(at + "according to ".Length);
        var end = rest.IndexOfAny(",;:.");
        var name = (end < 0 ? rest : rest[..end]).Trim();
        return name.IsEmpty ? null : name.ToString();
    }
}
