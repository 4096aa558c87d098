using FactCheck.Language.Mentions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

// Where one stretch of words falls into several: marks, "and", "while", reports.
internal sealed partial class ClauseReader
{
    // Semicolons, colons and dashes part what stands alone on both sides.
    private bool SplitAtMarks(int start, int end, Frame frame)
    {
        for (var i = start + 1; i + 1 < end; i++)
        {
            var mark = words[i].Text;
            if (mark is ";" || (mark is ":" or "—" or "–" or "--" && IsFree(i)))
            {
                if (mark == ";" && SegmentReader.HasFinite(words, start, i) && SegmentReader.HasFinite(words, i + 1, end) || mark != ";" && IsWhole(start, i) && IsWhole(i + 1, end))
                {
                    var before = subjects.LastSpeaker;
                    if (mark != ":" || !OnlyAnnounces(start, i)) ReadClause(start, i, frame);
                    // "The firm said that A; B": B is its word as well, though the text does not say so again.
                    var goesOn = mark == ";" && frame.Speaker is null && subjects.LastSpeaker != before;
                    ReadClause(i + 1, end, goesOn ? frame with { Speaker = subjects.LastSpeaker } : frame);
                    return true;
                }
                if (mark is "—" or "–" or "--" && Tail(i, end) is var close && close > 0) { ReadAround(start, i, close, end, frame); return true; }
            }
        }
        return false;
    }

    // "… sank and the navy saved …": a clause of its own behind "and", without a comma.
    private bool SplitAtAnd(int start, int end, Frame frame)
    {
        for (var i = start + 3; i + 2 < end; i++)
        {
            if (words[i].Lower is not ("and" or "but") || words[i - 1].Is(",") || SegmentReader.KindOf(words, i, Comma(i, end)) != SegmentKind.JoinedClause) continue;
            if (SegmentReader.FindSubject(words, i + 1, end) is not var (at, _, _) || at > i + 6) continue;
            // "believes A and B are late": what stands between the verb and "and" must be more than a noun.
            if (SegmentReader.FindSubject(words, start, i) is not var (_, _, verb) || Phrases.NounEnd(words, verb.End) >= i && CueWords.BaseOf(words[verb.Head].Lower) is not null) continue;
            if (words[start..i].Any(w => w.Class == WordClass.Wh || w.Lower is "if" or "when" or "whether" or "because" or "after" or "before" or "until" or "unless" or "although" or "though" or "while" or "since") || IsInsideReport(verb, i)) continue;
            ReadClause(start, i, frame);
            ReadClause(i + 1, end, frame);
            return true;
        }
        return false;
    }

    // "… rose while wages fell", "… evacuated the town after a shell landed": two facts without a comma.
    private bool SplitAtWhile(int start, int end, Frame frame)
    {
        for (var i = start + 3; i + 2 < end; i++)
        {
            if (words[i].Lower is not ("while" or "whereas" or "although" or "though" or "after") || words[i - 1].Is(",")) continue;
            if (SegmentReader.FindSubject(words, i + 1, end) is not var (at, _, _) || at > i + 4 || words[at].Class == WordClass.Pronoun) continue;
            if (SegmentReader.FindSubject(words, start, i) is not var (_, _, verb) || words[start..i].Any(w => w.Class == WordClass.Wh || w.Lower is "if" or "whether" or "," or "that") || IsInsideReport(verb, i)) continue;
            ReadClause(start, i, frame);
            ReadClause(i + 1, end, frame);
            return true;
        }
        return false;
    }

    // "X said Y and Z": both were said, so the report must be taken apart first.
    private bool IsInsideReport(VerbGroup verb, int and) => CueWords.BaseOf(words[verb.Head].Lower) is { } cue && CueWords.GroupOf(cue) != "plan" && !verb.IsPassive && ContentStart(verb.End, and) >= 0;

    private int Comma(int at, int end)
    {
        while (at < end && !words[at].Is(",")) at++;
        return at;
    }

    // "She said that in 1997, after the flood, …": behind "that" everything up to the end was said.
    private bool SaidAll(int start, int end, Frame frame)
    {
        var comma = Comma(start, end);
        if (comma >= end || SegmentReader.FindSubject(words, start, comma) is not var (subject, subjectEnd, verb) || CueWords.BaseOf(words[verb.Head].Lower) is not { } cue || CueWords.GroupOf(cue) == "plan" || verb.IsPassive || verb.End >= comma) return false;
        var that = words[verb.End].Is("that");
        var content = that ? verb.End + 1 : verb.End;
        var open = words[verb.End].Class is WordClass.Subordinator or WordClass.Preposition && !words[verb.End].Is("to") && !SegmentReader.HasFinite(words, content, comma) && SegmentReader.KindOf(words, comma + 1, Comma(comma + 1, end)) is SegmentKind.Clause or SegmentKind.Speech;
        if (!that && !open) return false;
        if (words[start].Class == WordClass.Preposition && subject > start + 6) return false;
        var who = frame.Prefix.Count > 0 ? [Part.Of(start, subjectEnd)] : (IReadOnlyList<Part>)[.. subject > start && words[start].Class != WordClass.Adverb ? [Part.Of(start, subject)] : Array.Empty<Part>(), .. subjects.Resolve(words, subject, subjectEnd, out _, speaks: true)];
        if (frame.Prefix.Count == 0) subjects.Remember(words, subject, subjectEnd);
        var stop = EndOfReport(content, end);
        ReadClause(content, stop, new Frame([.. frame.Prefix, .. who, Part.Of(subjectEnd, content)], Name(subject, subjectEnd, who), PropositionForm.Report));
        if (stop < end) ReadClause(stop + 1, end, frame);
        return true;
    }

    // "The ministry said that he lied, but his lawyer denied it": what comes behind "but", and a report of somebody else, was not said by the ministry.
    private int EndOfReport(int content, int end)
    {
        for (var i = Comma(content, end); i < end; i = Comma(i + 1, end))
        {
            if (SegmentReader.KindOf(words, i + 1, Comma(i + 1, end)) is not (SegmentKind.JoinedClause or SegmentKind.Subordinate)) continue;
            if (words[i + 1].Lower is "but" or "yet" or "while" or "although" or "though" or "whereas") return i;
            if (SegmentReader.FindSubject(words, i + 2, end) is var (_, _, verb) && CueWords.BaseOf(words[verb.Head].Lower) is not null) return i;
        }
        return end;
    }

    // "The department said John Kerry, the secretary of state, called …": the parenthesis stands inside what was said.
    private bool SaidOfSomebody(int start, int end, Frame frame)
    {
        var comma = Comma(start, end);
        if (comma >= end || SegmentReader.FindSubject(words, start, comma) is not var (subject, subjectEnd, verb) || CueWords.BaseOf(words[verb.Head].Lower) is not { } cue || CueWords.GroupOf(cue) == "plan" || verb.IsPassive) return false;
        var that = verb.End < comma && words[verb.End].Is("that") ? verb.End + 1 : verb.End;
        if (that >= comma || Phrases.LongNounEnd(words, that) != comma) return false;
        var inner = SegmentReader.Read(words, that, end);
        if (ClauseShape.Of(words, inner) is not { First: 0, Main: > 0 }) return false;
        ReadClause(that, end, new Frame([.. frame.Prefix, Part.Of(start, that)], Name(subject, subjectEnd), PropositionForm.Report));
        return true;
    }

    // "A key outcome was announced: …": the clause before the colon says nothing that the one behind it does not.
    private bool OnlyAnnounces(int start, int colon) => colon - start <= 8 && !words[start..colon].Any(w => w.Class is WordClass.Name or WordClass.Number or WordClass.Quoted);

    // A dash between figures or names joins them; only a free one parts clauses.
    private bool IsFree(int i) => words[i].Text == ":" ? words[i].Span.End < words[i + 1].Span.Start : words[i].Text != "–" || (words[i - 1].Class != WordClass.Number && (words[i - 1].Span.End < words[i].Span.Start || words[i - 1].Class != WordClass.Name));

    private bool IsWhole(int start, int end) => SegmentReader.Read(words, start, end) is var segments && segments.Any(s => s.Kind is SegmentKind.Clause or SegmentKind.JoinedClause) && segments[^1].Kind != SegmentKind.Subordinate;

    // The words between a dash and the next one (or the end) that say what stands before the dash: index of the next mark.
    private int Tail(int dash, int end)
    {
        var close = dash + 1;
        while (close < end && words[close].Text is not ("—" or "–" or "--")) close++;
        return Phrases.NounEnd(words, dash + 1) > dash + 1 && !SegmentReader.HasFinite(words, dash + 1, Phrases.LongNounEnd(words, dash + 1)) ? close : 0;
    }

    private void ReadAround(int start, int dash, int close, int end, Frame frame)
    {
        if (_identities.Beside(start, dash, dash + 1, close) is { } identity) _found.Add(identity);
        if (close >= end - 1) ReadClause(start, dash, frame);
        else ReadSegments(start, end, frame);
    }
}
