using FactCheck.Language.Mentions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Takes one sentence apart at its punctuation: clauses, parentheses, tails. What is not understood stays in one piece.</summary>
internal sealed class ClauseReader(Word[] words, Subjects subjects)
{
    private const int DeepestNesting = 6;
    private readonly List<Statement> _found = [];
    private readonly Identities _identities = new(words);
    private int _depth;
    private (int Start, int End)? _named;

    /// <summary>True where something was met that the rules do not understand: the sentence must stay whole.</summary>
    public bool IsUnsafe { get; private set; }

    public IReadOnlyList<Statement> Read()
    {
        var (start, end) = Trim(0, words.Length);
        ReadClause(AfterLabel(start, end), end, Frame.Plain);
        _found.AddRange(_identities.FromTitles());
        return _found;
    }

    private (int, int) Trim(int start, int end)
    {
        while (start < end && (words[start].IsPunctuation || (words[start].Class == WordClass.Coordinator && words[start].Lower is not "&"))) start++;
        while (end > start && words[end - 1].IsPunctuation && words[end - 1].Text is not (")" or "]")) end--;
        return (start, end);
    }

    // "Prisoner swap: both sides agreed …": what stands before the colon only announces the rest.
    private int AfterLabel(int start, int end)
    {
        for (var i = start; i < end && i <= start + 6; i++)
        {
            if (words[i].Is(":")) return i > start && !SegmentReader.HasFinite(words, start, i) && SegmentReader.HasFinite(words, i, end) ? i + 1 : start;
        }
        return start;
    }

    private void ReadClause(int start, int end, Frame frame)
    {
        (start, end) = Trim(start, end);
        if (start >= end || ++_depth > DeepestNesting) return;
        if (!SplitAtMarks(start, end, frame) && !SaidAll(start, end, frame) && !SplitAtWhile(start, end, frame) && !SplitAtAnd(start, end, frame) && !SaidOfSomebody(start, end, frame)) ReadSegments(start, end, frame);
        _depth--;
    }

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
                    if (mark != ":" || !OnlyAnnounces(start, i)) ReadClause(start, i, frame);
                    ReadClause(i + 1, end, frame);
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
        var open = words[verb.End].Class is WordClass.Subordinator or WordClass.Preposition && !words[verb.End].Is("to") && !SegmentReader.HasFinite(words, content, comma) && SegmentReader.KindOf(words, comma + 1, Comma(comma + 1, end)) == SegmentKind.Clause;
        if (!that && !open) return false;
        if (words[start].Class == WordClass.Preposition && subject > start + 6) return false;
        var who = frame.Prefix.Count > 0 ? [Part.Of(start, subjectEnd)] : (IReadOnlyList<Part>)[.. subject > start && words[start].Class != WordClass.Adverb ? [Part.Of(start, subject)] : Array.Empty<Part>(), .. subjects.Resolve(words, subject, subjectEnd, out _, speaks: true)];
        if (frame.Prefix.Count == 0) subjects.Remember(words, subject, subjectEnd);
        ReadClause(content, end, new Frame([.. frame.Prefix, .. who, Part.Of(subjectEnd, content)], Name(subject, subjectEnd, who), PropositionForm.Report));
        return true;
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

    private void ReadSegments(int start, int end, Frame frame)
    {
        var segments = SegmentReader.Read(words, start, end);
        var clause = ClauseShape.Of(words, segments);
        if (clause is null)
        {
            if (SegmentReader.HasFinite(words, start, end)) Emit([Part.Of(start, end)], frame, 0.4);
            else IsUnsafe |= frame.Prefix.Count > 0;
            return;
        }
        ReadFronts(segments, clause, frame, out var kept, out var inner);
        inner = SourceBehind(segments, clause, inner);
        _named = NameInside(segments, clause);
        ReadCore(clause, kept, inner);
        ReadInside(segments, clause, inner);
        ReadTails(segments, clause, inner);
    }

    // What stands before the subject: kept with the clause, said on its own, or naming the speaker.
    private void ReadFronts(List<Segment> segments, ClauseShape clause, Frame frame, out List<Part> kept, out Frame inner)
    {
        kept = [];
        inner = frame;
        for (var i = 0; i < clause.First; i++)
        {
            var segment = segments[i];
            if (words[segment.Start].Is("according") && Sources.After(words, segment.Start + 2) is var (from, to))
                inner = frame with { Prefix = [.. frame.Prefix, Part.Of(segment.Start, to), Part.Word(",")], Speaker = Name(from, to), Form = PropositionForm.Report };
            else if (segment.Kind == SegmentKind.Subordinate && SpeakerAfterAs(segment) is { } speaker)
                inner = frame with { Prefix = [.. frame.Prefix, Part.Of(segment), Part.Word(",")], Speaker = speaker, Form = PropositionForm.Report };
            else if (segment.Kind == SegmentKind.Subordinate) ReadSubordinate(segment, clause, kept, inner);
            else if (segment.Kind == SegmentKind.Gerund) AddParticiple(segment, clause, inner);
            else if (segment.Kind == SegmentKind.Preposition && segment.End - segment.Start <= 12 && !IsConcession(segment)) kept.AddRange([Part.Of(segment), Part.Word(",")]);
            else if (segment.Kind == SegmentKind.Nominal && i == clause.First - 1 && IsRoleOf(segment, clause)) _found.Add(Identities.Is(clause.SubjectStart, clause.SubjectEnd, segment.Start, segment.End, false));
            else if (segment.Kind == SegmentKind.Nominal && segment.End - segment.Start <= 4) kept.AddRange([Part.Of(segment), Part.Word(",")]);
        }
    }

    // "Malaysia's Prime Minister, Najib Razak said": the role stands before the comma.
    private bool IsRoleOf(Segment segment, ClauseShape clause) =>
        NameWords.IsTitle(words[Phrases.Head(words, segment.Start, segment.End)].Lower) && words[clause.SubjectStart..clause.SubjectEnd].All(w => w.Class == WordClass.Name);

    // ", according to the ministry" behind the clause.
    private Frame SourceBehind(List<Segment> segments, ClauseShape clause, Frame frame)
    {
        if (frame.Speaker is not null) return frame;
        for (var i = clause.Main + 1; i < segments.Count; i++)
        {
            if (words[segments[i].Start].Is("according") && Sources.After(words, segments[i].Start + 2) is var (from, to)) return frame with { Speaker = Name(from, to), Form = PropositionForm.Report };
            // ", the union said": nothing follows the verb.
            if (segments[i].Kind == SegmentKind.Clause && SegmentReader.FindSubject(words, segments[i].Start, segments[i].End) is var (start, end, verb) && verb.End >= segments[i].End && CueWords.BaseOf(words[verb.Head].Lower) is not null)
                return frame with { Speaker = Name(start, end), Form = PropositionForm.Report };
        }
        return frame;
    }

    // "As Heald told the paper, …".
    private string? SpeakerAfterAs(Segment segment) =>
        words[segment.Start].Is("as") && SegmentReader.FindSubject(words, segment.Start + 1, segment.End) is var (start, end, verb) && CueWords.BaseOf(words[verb.Head].Lower) is not null ? Name(start, end) : null;

    private bool IsConcession(Segment segment) => words[segment.Start].Lower is "despite" or "amid" or "unlike" or "besides";

    // "While" and "although" leave two facts; "if" binds; "after" and "because" may stand alone beside the clause.
    private void ReadSubordinate(Segment segment, ClauseShape clause, List<Part> kept, Frame frame)
    {
        var opener = SegmentReader.SkipAdverbs(words, segment.Start, segment.End);
        var word = words[opener].Lower;
        if (word is "if" or "unless" or "until" or "when" or "once" or "whenever" or "lest" or "provided" or "whether")
        {
            kept.Add(Part.Of(segment));
            if (clause.First > 0 && segment.End <= clause.SubjectStart) kept.Add(Part.Word(","));
            return;
        }
        if (SegmentReader.FindSubject(words, opener + 1, segment.End) is not null) ReadClause(opener + 1, segment.End, frame);
    }

    private void ReadCore(ClauseShape clause, List<Part> kept, Frame frame)
    {
        var subject = Subject(clause, frame, out var certain);
        if (frame.Prefix.Count == 0) subjects.Remember(words, clause.SubjectStart, clause.SubjectEnd);
        if (_named is var (nameStart, nameEnd)) subject = [Part.Of(nameStart, nameEnd)];
        if (Reported(clause, kept, subject, frame)) return;
        if (IsBareCue(clause)) return;
        IsUnsafe |= Disagrees(clause);
        if (kept.Any(p => !p.IsOwn && words[p.Start..p.End].Any(w => w.Lower is "first" or "second" or "third")))
            Emit([.. clause.LeadIn(), .. subject, Part.Of(clause.Verb.Start, clause.PredicateEnd)], frame, certain ? 1 : 0.5);
        var predicates = Predicates.Split(words, clause.Verb, clause.PredicateEnd);
        var first = true;
        foreach (var predicate in predicates)
        {
            // "said he was late and claims …": a second report does not belong to what was reported.
            if (!first && frame.Prefix.Count > 0 && Phrases.VerbAt(words, predicate.Start) is { } second && CueWords.BaseOf(words[second.Head].Lower) is not null) { IsUnsafe = true; return; }
            List<Part> parts = [.. first ? kept : [], .. first ? clause.LeadIn() : [], .. subject, .. predicate.Shared, Part.Of(predicate.Start, predicate.End), .. first && predicates.Count == 1 ? clause.Kept : []];
            Emit(parts, frame with { Form = first ? frame.Form : PropositionForm.SharedSubject }, certain ? 1 : 0.5);
            first = false;
        }
    }

    // "Ozone are …": subject and verb were not found together.
    private bool Disagrees(ClauseShape clause)
    {
        if (words[Phrases.Head(words, clause.SubjectStart, clause.SubjectEnd)].Class != WordClass.Noun) return false;
        var plural = Phrases.IsPlural(words, clause.SubjectStart, clause.SubjectEnd);
        return words[SegmentReader.SkipAdverbs(words, clause.Verb.Start, clause.Verb.End)].Lower switch
        {
            "are" or "were" or "have" => plural is false && !Subjects.IsGroup(words[Phrases.Head(words, clause.SubjectStart, clause.SubjectEnd)].Lower) && !words[clause.SubjectStart..clause.SubjectEnd].Any(w => w.Lower is "of" or "and" or ","),
            "is" or "was" or "has" => plural is true && !words[clause.SubjectStart..clause.SubjectEnd].Any(w => w.Lower is "and" or "years" or "percent" or "%"),
            _ => false,
        };
    }

    // "X claimed" with the quotation behind a comma: the quotation is a statement of its own.
    private bool IsBareCue(ClauseShape clause) =>
        clause.Verb.End >= clause.PredicateEnd && clause.Kept.Count == 0 && CueWords.BaseOf(words[clause.Verb.Head].Lower) is not null && !clause.Verb.IsPassive;

    // "X said that Y and Z": each thing said is a statement of its own, with who says it.
    private bool Reported(ClauseShape clause, List<Part> kept, IReadOnlyList<Part> subject, Frame frame)
    {
        var verb = clause.Verb;
        if (CueWords.BaseOf(words[verb.Head].Lower) is not { } cue || verb.IsPassive || CueWords.GroupOf(cue) == "plan") return false;
        var content = ContentStart(verb.End, clause.PredicateEnd);
        if (content < 0) return false;
        var speaker = Name(clause.SubjectStart, clause.SubjectEnd, subject);
        var that = words[content].Is("that") ? content + 1 : content;
        Part[] prefix = [.. frame.Prefix, .. kept, .. clause.LeadIn(), .. subject, Part.Of(verb.Start, that)];
        ReadClause(that, clause.PredicateEnd, new Frame(prefix, speaker, PropositionForm.Report));
        return true;
    }

    private int ContentStart(int at, int end)
    {
        if (at >= end) return -1;
        if (words[at].Is("that") && SegmentReader.FindSubject(words, at + 1, end) is not null) return at;
        if (SegmentReader.FindSubject(words, at, end) is var (start, _, _) && start - at <= 6 && words[at].Class is not (WordClass.To or WordClass.Wh)) return at;
        var told = Phrases.NounEnd(words, at);
        return told > at && told < end && words[told].Is("that") ? told : -1;
    }

    // "The president of the region, Roberto Maroni, has …": the name says better than the role who is meant.
    private (int, int)? NameInside(List<Segment> segments, ClauseShape clause)
    {
        if (clause.Main != clause.First + 2) return null;
        var (start, end, _) = segments[clause.First + 1];
        var role = words[Phrases.Head(words, clause.SubjectStart, clause.SubjectEnd)];
        return words[start..end].All(w => w.Class == WordClass.Name) && (role.Class == WordClass.Noun || NameWords.IsTitle(role.Lower)) ? (start, end) : null;
    }

    // Relative clauses and appositions between subject and verb.
    private void ReadInside(List<Segment> segments, ClauseShape clause, Frame frame)
    {
        for (var i = clause.First + 1; i < clause.Main; i++) ReadSatellite(segments, i, clause, frame);
    }

    private void ReadTails(List<Segment> segments, ClauseShape clause, Frame frame)
    {
        for (var i = clause.Main + 1; i < segments.Count; i++)
        {
            var segment = segments[i];
            switch (segment.Kind)
            {
                case SegmentKind.JoinedClause when OpensObject(segments[i - 1]): break;
                case SegmentKind.JoinedClause: ReadClause(segment.Start + 1, EndOfClause(segments, ref i), frame); break;
                case SegmentKind.Clause: ReadClause(segment.Start, EndOfClause(segments, ref i), frame); break;
                case SegmentKind.JoinedPredicate: AddShared(segment, segment.Start + 1, clause, frame); break;
                case SegmentKind.Predicate when segments.Skip(i + 1).Any(s => s.Kind == SegmentKind.JoinedPredicate): AddShared(segment, segment.Start, clause, frame); break;
                case SegmentKind.Predicate: IsUnsafe = true; break;
                case SegmentKind.Subordinate: ReadSubordinate(segment, clause, [], frame); break;
                default: ReadSatellite(segments, i, clause, frame); break;
            }
        }
    }

    // ", which the church describes as a retreat, but critics call a camp": the second clause hangs on "which" as well.
    private bool OpensObject(Segment relative) => relative.Kind == SegmentKind.Relative && SegmentReader.SkipAdverbs(words, relative.Start + 1, relative.End) is var next && next < relative.End && !words[next].IsFinite;

    // A clause takes along what hangs on it, up to the next clause.
    private static int EndOfClause(List<Segment> segments, ref int i)
    {
        while (i + 1 < segments.Count && segments[i + 1].Kind is not (SegmentKind.Clause or SegmentKind.JoinedClause)) i++;
        return segments[i].End;
    }

    private void ReadSatellite(List<Segment> segments, int i, ClauseShape clause, Frame frame)
    {
        var segment = segments[i];
        switch (segment.Kind)
        {
            case SegmentKind.Relative when Relatives.Read(words, segments, i) is { } relative: _found.Add(relative); break;
            case SegmentKind.Nominal when _identities.Beside(segments[i - 1].Start, segments[i - 1].End, segment.Start, segment.End) is { } identity: _found.Add(identity); break;
            case SegmentKind.Gerund when i > clause.Main: AddParticiple(segment, clause, frame); break;
            case SegmentKind.Participle when i < clause.Main: AddPassive(segment, clause, frame); break;
            case SegmentKind.With: AddAbsolute(segment, clause, frame); break;
        }
    }

    private void AddShared(Segment segment, int start, ClauseShape clause, Frame frame)
    {
        var subject = Subject(clause, frame, out var certain);
        Emit([.. subject, Part.Of(start, segment.End)], frame with { Form = PropositionForm.SharedSubject }, certain ? 1 : 0.5);
    }

    // ", killing 107": the same subject did it; the past form is a note of ours.
    private void AddParticiple(Segment segment, ClauseShape clause, Frame frame)
    {
        var at = SegmentReader.SkipAdverbs(words, segment.Start, segment.End);
        if (words[at].Lower is "including" or "according" or "depending" or "following" or "regarding" or "concerning" or "being" or "having" or "starting" or "beginning") return;
        if (SegmentReader.HasFinite(words, segment.Start, segment.End)) { IsUnsafe = true; return; }
        var past = words[clause.Verb.Start].Class == WordClass.Past;
        if (!past || Lexicon.PastOfGerund(words[at].Lower) is not { } form) return;
        var subject = Subject(clause, frame, out var certain);
        var and = SecondGerund(at + 1, segment.End);
        Emit([.. subject, Part.Of(segment.Start, at), Part.Note(form), Part.Of(at + 1, and)], frame with { Form = PropositionForm.Participle }, certain ? 0.8 : 0.4);
        if (and < segment.End && Lexicon.PastOfGerund(words[and + 1].Lower) is { } second)
            Emit([.. subject, Part.Note(second), Part.Of(and + 2, segment.End)], frame with { Form = PropositionForm.Participle }, certain ? 0.8 : 0.4);
    }

    // "killing 107 and wounding 238": index of the "and", or the end.
    private int SecondGerund(int at, int end)
    {
        for (var i = at; i + 1 < end; i++)
        {
            if (words[i].Is("and") && words[i + 1].Class == WordClass.Gerund && Phrases.NounEnd(words, i + 1) == i + 1) return i;
        }
        return end;
    }

    // "The meeting, hosted at a palace, …": the participle says something of the subject.
    private void AddPassive(Segment segment, ClauseShape clause, Frame frame)
    {
        var plural = Phrases.IsPlural(words, clause.SubjectStart, clause.SubjectEnd);
        if (plural is null || clause.SubjectSegmentEnd != clause.SubjectEnd) return;
        var past = words[clause.Verb.Start].Class == WordClass.Past;
        var be = past ? plural.Value ? "were" : "was" : plural.Value ? "are" : "is";
        var subject = Subject(clause, frame, out _);
        Emit([.. subject, Part.Word(be), Part.Of(segment)], frame with { Form = PropositionForm.Participle }, 0.9);
    }

    // ", with the silver medal going to Poland": a noun phrase with its own participle.
    private void AddAbsolute(Segment segment, ClauseShape clause, Frame frame)
    {
        var noun = Phrases.NounEnd(words, segment.Start + 1);
        if (noun == segment.Start + 1 || noun >= segment.End) return;
        var verb = SegmentReader.SkipAdverbs(words, noun, segment.End);
        if (verb >= segment.End || words[verb].Class is not (WordClass.Gerund or WordClass.Participle)) return;
        var past = words[clause.Verb.Start].Class == WordClass.Past;
        if (Phrases.IsPlural(words, segment.Start + 1, noun) is not { } plural) return;
        var be = past ? plural ? "were" : "was" : plural ? "are" : "is";
        Emit([Part.Of(segment.Start + 1, noun), Part.Word(be), Part.Of(noun, segment.End)], frame with { Form = PropositionForm.Participle }, 0.8);
    }

    // Behind "X said" a pronoun may mean X or somebody else and is understood as it stands.
    private IReadOnlyList<Part> Subject(ClauseShape clause, Frame frame, out bool certain)
    {
        certain = true;
        return frame.Prefix.Count > 0 ? [Part.Of(clause.SubjectStart, clause.SubjectEnd)] : subjects.Resolve(words, clause.SubjectStart, clause.SubjectEnd, out certain, clause.Verb.End > 0 && CueWords.BaseOf(words[clause.Verb.Head].Lower) is not null);
    }

    private string? Name(int start, int end, IReadOnlyList<Part>? resolved = null)
    {
        if (start >= end) return null;
        if (resolved is [{ IsOwn: true } note, ..]) return note.Own.Own.Trim('[', ']');
        return subjects.Speaker(words, start, end);
    }

    private void Emit(IReadOnlyList<Part> parts, Frame frame, double wellFormed) =>
        _found.Add(new([.. frame.Prefix, .. parts], frame.Form, frame.Speaker, null, wellFormed));
}
