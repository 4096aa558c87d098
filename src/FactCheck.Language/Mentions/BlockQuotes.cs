using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>
/// Finds quotations that are set off as paragraphs without quotation marks: by their form, behind "…, the council denied this:", or in the
/// first person where the text itself speaks of nobody so.
/// </summary>
internal static class BlockQuotes
{
    private const int FarthestReport = 4;

    public static IEnumerable<QuoteMention> Find(TaggedText text, Word[][] masked, QuoteMention?[] reports, IReadOnlySet<int> quotedBlocks)
    {
        var personal = SpeaksOfItself(masked);
        QuoteMention? last = null;
        var lastAt = -1;
        for (int i = 0, end; i < masked.Length; i = end)
        {
            end = BlockEnd(text, i, quotedBlocks);
            var words = masked[i];
            if (words.Length > 2 && words[0].Class != WordClass.Quoted)
            {
                if (quotedBlocks.Contains(text.Sentences[i].Block))
                {
                    var (content, source) = WithoutSignature(text, masked, i, end);
                    yield return new(source ?? (lastAt >= i - FarthestReport ? last?.Source : null), null, [content], true);
                }
                else if (i > 0 && Announced(text, masked[i - 1], i) is { } announced && FirstReport(reports, i, end) is var stop && stop > i)
                    yield return new(announced, null, [Of(text, i, stop)], true);
                else if (!personal && last?.Source is { } speaker && lastAt >= i - FarthestReport && FirstPerson(masked, i, end) is var personalEnd && personalEnd > i)
                    yield return new(speaker, null, [Of(text, i, personalEnd)], true);
            }
            for (var at = i; at < end; at++)
            {
                if (reports[at] is { Source: not null } report) (last, lastAt) = (report, at);
            }
        }
    }

    // A quotation may have several paragraphs, and a last one that signs it.
    private static int BlockEnd(TaggedText text, int start, IReadOnlySet<int> quotedBlocks)
    {
        var end = start + 1;
        while (end < text.Sentences.Count && (text.Sentences[end].Block == text.Sentences[end - 1].Block
            || (text.Sentences[end].Block == text.Sentences[end - 1].Block + 1 && quotedBlocks.Contains(text.Sentences[end - 1].Block) && quotedBlocks.Contains(text.Sentences[end].Block)))) end++;
        return end;
    }

    private static TextSpan Of(TaggedText text, int start, int end) => text.Sentences[start].Span.Union(text.Sentences[end - 1].Span);

    // "— Anna Weber, mayor" closes a block quotation and names who speaks.
    private static (TextSpan Content, TextSpan? Source) WithoutSignature(TaggedText text, Word[][] masked, int start, int end)
    {
        var words = masked[end - 1];
        var dash = Array.FindLastIndex(words, w => w.Text is "—" or "–" or "--");
        if (dash < 0 || dash + 1 >= words.Length || words[dash + 1].Class != WordClass.Name || words[(dash + 1)..].Any(w => w.IsFinite)) return (Of(text, start, end), null);
        var stop = Phrases.NounEnd(words, dash + 1);
        var source = words[dash + 1].Span.Union(words[stop - 1].Span);
        if (dash > 0) return (text.Sentences[start].Span with { End = words[dash - 1].Span.End }, source);
        return (end - 1 > start ? Of(text, start, end - 1) : text.Sentences[start].Span, source);
    }

    // "In a statement, the council denied this:" at the end of the paragraph before; whose words follow is the subject of its reporting verb.
    private static TextSpan? Announced(TaggedText text, Word[] before, int sentence)
    {
        if (before.Length < 3 || !before[^1].Is(":") || text.Sentences[sentence - 1].Block == text.Sentences[sentence].Block) return null;
        for (var i = before.Length - 1; i > 0; i--)
        {
            if (!before[i].IsFinite || Phrases.VerbAt(before, i) is not { IsPassive: false } verb || CueWords.BaseOf(before[verb.Head].Lower) is not { } cue || CueWords.GroupOf(cue) != "say") continue;
            return Sources.Before(before, verb.Start) is var (start, end) ? before[start].Span.Union(before[end - 1].Span) : null;
        }
        return null;
    }

    // The quotation ends where the text reports again.
    private static int FirstReport(QuoteMention?[] reports, int start, int end)
    {
        var at = start;
        while (at < end && reports[at] is null) at++;
        return at;
    }

    private static int FirstPerson(Word[][] masked, int start, int end)
    {
        var at = start;
        while (at < end && IsPersonal(masked[at])) at++;
        return at;
    }

    private static bool IsPersonal(Word[] words) => words.Any(w => w.Lower is "i" or "my" or "me" && w.Class is WordClass.Pronoun or WordClass.Possessive) || words is [{ Lower: "we" or "our" }, ..];

    // An interview, a diary, a column: the first person is the author's.
    private static bool SpeaksOfItself(Word[][] masked) => masked.Count(IsPersonal) is var count && count > 2 && count * 6 > masked.Length;
}
