using System.Text;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Claims;

/// <summary>Source notes between brackets ("(report)", "[ministry; council]") belong to the apparatus of a text, not to what it states.</summary>
internal static class CitationMarks
{
    /// <summary>The text, of the same length, with blanks where brackets hold nothing but links.</summary>
    public static string Blank(ArticleText article)
    {
        var text = article.Text;
        var links = article.Links.Where(l => !l.Span.IsEmpty && l.Form != LinkForm.Picture).OrderBy(l => l.Span.Start).ToList();
        StringBuilder? blanked = null;
        for (var i = 0; i < links.Count; i++)
        {
            var open = links[i].Span.Start - 1;
            if (open < 0 || text[open] is not ('(' or '[')) continue;
            var end = links[i].Span.End;
            while (i + 1 < links.Count && links[i + 1].Span.Start is var next && next >= end && text.AsSpan(end, next - end).Trim(" ;,").IsEmpty)
                end = links[++i].Span.End;
            if (end >= text.Length || text[end] != (text[open] == '(' ? ')' : ']')) continue;
            blanked ??= new StringBuilder(text);
            for (var at = open; at <= end; at++) blanked[at] = ' ';
        }
        return blanked?.ToString() ?? text;
    }

    /// <summary>Words that were read around such blanks, as one would write them without.</summary>
    public static string Tidy(string words)
    {
        var tidy = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) && tidy.Length > 0 && char.IsWhiteSpace(tidy[^1])) continue;
            if (c is '.' or ',' or ';' or ':' or '!' or '?' && tidy.Length > 0 && tidy[^1] == ' ') tidy.Length--;
            tidy.Append(c);
        }
        return tidy.ToString().Trim();
    }
}
