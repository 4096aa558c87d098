using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Finds the reports in the masked words of one sentence.</summary>
internal static class ReportReader
{
    public static List<Report> Read(Word[] words)
    {
        var found = new List<Report>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is("according") && i + 1 < words.Length && words[i + 1].Is("to"))
            {
                if (According(words, i) is { } according) found.Add(according);
                continue;
            }
            if (Phrases.VerbAt(words, i) is not { } verb) continue;
            if (CueWords.BaseOf(words[verb.Head].Lower) is { } cue && !verb.IsPassive && Verb(words, verb, cue) is { } report) found.Add(report);
            i = verb.End - 1;
        }
        return found;
    }

    private static Report? According(Word[] words, int at)
    {
        var source = Sources.After(words, at + 2);
        if (source is not var (start, end)) return null;
        var cue = Span(words, at, at + 2);
        var last = ContentEnd(words, words.Length);
        if (at == 0)
        {
            var begin = end < words.Length && words[end].Is(",") ? end + 1 : end;
            return begin < last ? new(Span(words, start, end), cue, [Span(words, begin, last)], false, "according") : null;
        }
        var stop = words[at - 1].Is(",") ? at - 1 : at;
        var contents = new List<TextSpan> { Span(words, 0, stop) };
        if (end < last && words[end].Is(",") && end + 1 < last) contents.Add(Span(words, end + 1, last));
        return new(Span(words, start, end), cue, contents, false, "according");
    }

    private static Report? Verb(Word[] words, VerbGroup verb, string cue)
    {
        var subject = Sources.Before(words, verb.Start);
        var cueSpan = Span(words, verb.Start, verb.End);
        if (Inverted(words, verb, cue, cueSpan, subject) is { } inverted) return inverted;
        var right = RightContent(words, verb, cue);
        if (right is var (content, direct, cueEnd))
        {
            var source = subject is var (s, e) ? Span(words, s, e) : (TextSpan?)null;
            return new(source, Span(words, verb.Start, cueEnd), direct && subject is var (first, _) ? [.. Before(words, first), .. content] : content, direct, cue);
        }
        return subject is var (from, to) ? LeftContent(words, verb, cue, cueSpan, from, to) : null;
    }

    // "…," X told the press, "…": the quotation goes on behind the cue.
    private static IEnumerable<TextSpan> Before(Word[] words, int subject)
    {
        var at = subject - 1;
        if (at > 0 && words[at].Is(",")) at--;
        return at >= 0 && words[at].IsSpeech ? [words[at].Span] : [];
    }

    // "…," said X: the quotation stands directly before the verb.
    private static Report? Inverted(Word[] words, VerbGroup verb, string cue, TextSpan cueSpan, (int Start, int End)? subject)
    {
        if (CueWords.GroupOf(cue) != "say" || !verb.IsFinite) return null;
        var before = verb.Start - 1;
        if (before >= 0 && words[before].Is(",")) before--;
        if (before < 0 || words[before].Class != WordClass.Quoted || (subject is not null && before >= subject.Value.Start && !words[verb.Start - 1].Is(",") && subject.Value.Start != before)) return null;
        if (Sources.After(words, verb.End) is not var (start, end)) return null;
        return new(Span(words, start, end), cueSpan, WithNext(words, before, end), true, cue);
    }

    // A second quotation after the cue belongs to the same speaker: "…," said X, "…".
    private static List<TextSpan> WithNext(Word[] words, int quote, int end)
    {
        var content = new List<TextSpan> { words[quote].Span };
        var next = end < words.Length && words[end].IsPunctuation ? end + 1 : end;
        if (next < words.Length && words[next].Class == WordClass.Quoted) content.Add(words[next].Span);
        return content;
    }

    private static (List<TextSpan> Content, bool Direct, int CueEnd)? RightContent(Word[] words, VerbGroup verb, string cue)
    {
        var at = verb.End;
        var cueEnd = verb.End;
        if (at < words.Length && words[at].Is(":")) { cueEnd = at + 1; at++; }
        else if (at < words.Length && words[at].Is(",")) at++;
        if (at >= words.Length) return null;
        if (words[at].Class == WordClass.Quoted && (words[at].IsSpeech || at + 1 >= words.Length || words[at + 1].Class is WordClass.Punctuation or WordClass.Coordinator || cueEnd > verb.End)) return ([words[at].Span], true, cueEnd);
        if (at > verb.End && cueEnd == verb.End) return null;
        var group = CueWords.GroupOf(cue);
        var start = words[at].Is("that") || words[at].Class is WordClass.To ? at : Addressee(words, at);
        if (start < words.Length && words[start].Class == WordClass.Quoted) return ([words[start].Span], true, cueEnd);
        if (start < words.Length && words[start].Lower is "," or ":" && start + 1 < words.Length && words[start + 1].Class == WordClass.Quoted) return ([words[start + 1].Span], true, cueEnd);
        var end = ContentEnd(words, ClauseEnd(words, start));
        if (end <= start) return null;
        if (words[start].Is("that") || words[start].Class == WordClass.To || (group != "plan" && HasClause(words, start, end))) return ([Span(words, start, end)], false, cueEnd);
        return null;
    }

    // "told reporters that …": somebody told stands between the verb and what was told.
    private static int Addressee(Word[] words, int at)
    {
        var end = Phrases.LongNounEnd(words, at);
        if (end > at && end < words.Length && (words[end].Is("that") || words[end].Class is WordClass.To or WordClass.Quoted || (words[end].Lower is "," or ":" && end + 1 < words.Length && words[end + 1].Class == WordClass.Quoted))) return end;
        return at;
    }

    private static bool HasClause(Word[] words, int start, int end)
    {
        var noun = Phrases.LongNounEnd(words, start);
        for (var i = Math.Max(start + 1, noun); i < end; i++)
        {
            if (words[i].IsFinite) return true;
            if (words[i].Is(":") || words[i].Is(";")) return false;
        }
        return false;
    }

    private static Report? LeftContent(Word[] words, VerbGroup verb, string cue, TextSpan cueSpan, int from, int to)
    {
        if (CueWords.GroupOf(cue) == "plan") return null;
        var comma = from - 1;
        if (comma < 0) return null;
        if (words[comma].Class == WordClass.Quoted) return new(Span(words, from, to), cueSpan, WithNext(words, comma, verb.End), true, cue);
        if (!words[comma].Is(",") || comma == 0) return null;
        var direct = words[comma - 1].Class == WordClass.Quoted;
        if (direct) return new(Span(words, from, to), cueSpan, WithNext(words, comma - 1, verb.End), true, cue);
        var contents = new List<TextSpan> { Span(words, 0, comma) };
        if (verb.End < words.Length && words[verb.End].Is(",") && ContentEnd(words, words.Length) is var last && verb.End + 1 < last) contents.Add(Span(words, verb.End + 1, last));
        return new(Span(words, from, to), cueSpan, contents, false, cue);
    }

    private static int ClauseEnd(Word[] words, int start)
    {
        for (var i = start; i + 1 < words.Length; i++)
        {
            if (words[i].Is(";") || words[i].Text is "—") return i;
            if (words[i].Is(",") && words[i + 1].Lower is "but" or "while" or "although" or "though" or "according") return i;
        }
        return words.Length;
    }

    private static int ContentEnd(Word[] words, int end)
    {
        while (end > 0 && words[end - 1].IsPunctuation && words[end - 1].Text is not (")" or "]")) end--;
        return end;
    }

    private static TextSpan Span(Word[] words, int start, int end) => new(words[start].Span.Start, words[end - 1].Span.End);
}
