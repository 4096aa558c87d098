using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>
/// Finds the instructions in an article: <c>&lt;!-- factcheck-disable-next-line FC302 reason="…" until=2027-03-01 --&gt;</c>, also <c>-line</c>,
/// <c>-file</c>, a pair of <c>factcheck-disable</c> and <c>factcheck-enable</c>, the same in <c>{/* … */}</c>, and <c>factcheck-disable</c> in the front matter.
/// </summary>
public static class SuppressionReader
{
    private const string Word = "factcheck-";
    private const int Longest = 2000;

    public static IReadOnlyList<Suppression> Read(ArticleText article)
    {
        var found = new List<Suppression>();
        var open = new Dictionary<RuleId, Suppression>();
        if (article.FrontMatter.TryGetValue("factcheck-disable", out var matter)) found.Add(Parse(matter, 1, 1, int.MaxValue));
        for (var at = article.Source.IndexOf(Word, StringComparison.Ordinal); at >= 0; at = article.Source.IndexOf(Word, at + Word.Length, StringComparison.Ordinal))
        {
            if (!IsInComment(article.Source, at)) continue;
            Take(article, at + Word.Length, article.Map.Position(at).Line, found, open);
        }
        found.AddRange(open.Values);
        return found;
    }

    private static void Take(ArticleText article, int at, int line, List<Suppression> found, Dictionary<RuleId, Suppression> open)
    {
        var words = Content(article.Source, at);
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (words, "") : (words[..space], words[space..]);
        switch (verb)
        {
            case "disable-next-line": found.Add(Parse(rest, line, line + 1, NextFilled(article, line))); break;
            case "disable-line": found.Add(Parse(rest, line, line, line)); break;
            case "disable-file": found.Add(Parse(rest, line, 1, int.MaxValue)); break;
            case "disable":
                var begun = Parse(rest, line, line, int.MaxValue);
                foreach (var rule in begun.Rules) open[rule] = begun with { Rules = [rule] };
                break;
            case "enable":
                foreach (var rule in Parse(rest, line, line, line).Rules is { Count: > 0 } named ? named : [.. open.Keys])
                {
                    if (open.Remove(rule, out var closed)) found.Add(closed with { Last = line });
                }
                break;
            default: break;
        }
    }

    // The next line that has words on it: an empty one between the comment and its paragraph is how Markdown is written.
    private static int NextFilled(ArticleText article, int line)
    {
        for (var next = line + 1; next <= article.Map.LineCount; next++)
        {
            var start = article.Map.LineStart(next);
            var end = next < article.Map.LineCount ? article.Map.LineStart(next + 1) : article.Source.Length;
            if (!article.Source.AsSpan(start, end - start).IsWhiteSpace()) return next;
        }
        return line + 1;
    }

    private static bool IsInComment(string source, int at)
    {
        var before = source.AsSpan(0, at).TrimEnd();
        return before.EndsWith("<!--") || before.EndsWith("{/*");
    }

    private static string Content(string source, int at)
    {
        var rest = source.AsSpan(at, Math.Min(Longest, source.Length - at));
        int html = rest.IndexOf("-->"), mdx = rest.IndexOf("*/}");
        var end = html < 0 ? mdx : mdx < 0 ? html : Math.Min(html, mdx);
        return (end < 0 ? rest : rest[..end]).Trim().ToString().ReplaceLineEndings(" ");
    }

    private static Suppression Parse(string words, int line, int first, int last)
    {
        var rules = new List<RuleId>();
        DateOnly? until = null;
        var reason = Quoted(words, "reason=");
        var plain = reason.Length == 0 ? words : words.Replace(reason, "", StringComparison.Ordinal);
        foreach (var word in plain.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("FC", StringComparison.Ordinal) && word.Length == 5) rules.Add(new(word));
            else if (word.StartsWith("until=", StringComparison.Ordinal) && DateOnly.TryParseExact(word["until=".Length..].Trim('"'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) until = day;
        }
        return new(rules, reason.Trim(), until, line, first, last);
    }

    private static string Quoted(string words, string key)
    {
        var at = words.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) return "";
        var rest = words.AsSpan(at + key.Length);
        if (rest.IsEmpty || rest[0] is not ('"' or '\'' or '“')) return "";
        var close = rest[1..].IndexOf(rest[0] == '“' ? '”' : rest[0]);
        return close < 0 ? "" : rest.Slice(1, close).ToString();
    }
}
