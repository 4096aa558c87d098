using FactCheck.Language.Mentions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Takes one sentence apart at its punctuation: clauses, parentheses, tails. What is not understood stays in one piece.</summary>
internal sealed partial class ClauseReader(Word[] words, Subjects subjects)
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
        if (start + 2 < end && IsClock(words[start].Text)) return start + 1;
        for (var i = start; i < end && i <= start + 6; i++)
        {
            if (words[i].Is(":")) return i > start && !SegmentReader.HasFinite(words, start, i) && SegmentReader.HasFinite(words, i, end) ? i + 1 : start;
        }
        return start;
    }

    // "14:05 The session has begun": the time of an entry.
    private static bool IsClock(string text) => text.Length is 4 or 5 && text[^3] is ':' or '.' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^2]);

    private void ReadClause(int start, int end, Frame frame)
    {
        (start, end) = Trim(start, end);
        if (start >= end || ++_depth > DeepestNesting) return;
        if (!SplitAtMarks(start, end, frame) && !SaidAll(start, end, frame) && !SplitAtWhile(start, end, frame) && !SplitAtAnd(start, end, frame) && !SaidOfSomebody(start, end, frame)) ReadSegments(start, end, frame);
        _depth--;
    }

    private void ReadSegments(int start, int end, Frame frame)
    {
        var segments = SegmentReader.Read(words, start, end);
        ReadAges(segments);
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

    // "Peter Lund, 44, …": an age between commas is said of the name and parts nothing.
    private void ReadAges(List<Segment> segments)
    {
        for (var i = segments.Count - 1; i > 0; i--)
        {
            if (segments[i] is not { Kind: SegmentKind.Nominal } age || age.End != age.Start + 1 || words[age.Start].Class != WordClass.Number || words[segments[i - 1].End - 1].Class != WordClass.Name) continue;
            var name = Phrases.NounStart(words, segments[i - 1].End);
            if (name < segments[i - 1].End) _found.Add(Identities.Is(name, segments[i - 1].End, age.Start, age.End, false));
            segments.RemoveAt(i);
        }
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
        if (kept.Any(p => !p.IsOwn && words[p.Start..p.End].Any(w => w.Lower is "first")))
            Emit([.. clause.LeadIn(), .. subject, Part.Of(clause.Verb.Start, clause.PredicateEnd)], frame, certain ? 1 : 0.5);
        if (EachOfList(clause, kept, frame)) return;
        var predicates = Predicates.Split(words, clause.Verb, clause.PredicateEnd);
        var first = true;
        foreach (var predicate in predicates)
        {
            // "said he was late and claims …": a second report does not belong to what was reported.
            if (!first && frame.Prefix.Count > 0 && Phrases.VerbAt(words, predicate.Start) is { } second && CueWords.BaseOf(words[second.Head].Lower) is not null) { IsUnsafe = true; return; }
            var place = first && predicates.Count == 1 && clause.Kept.Count == 0 ? PlaceBehind(clause, kept) : [];
            List<Part> parts = [.. first && place.Count == 0 ? kept : [], .. first ? clause.LeadIn() : [], .. subject, .. predicate.Shared, Part.Of(predicate.Start, predicate.End), .. first && predicates.Count == 1 ? clause.Kept : [], .. place];
            Emit(parts, frame with { Form = first ? frame.Form : PropositionForm.SharedSubject }, certain ? 1 : 0.5);
            first = false;
        }
    }

    // "In the county of Berg, Weber was elected": the place is said behind, where it hangs on nothing else.
    private List<Part> PlaceBehind(ClauseShape clause, List<Part> kept)
    {
        if (kept is not [{ IsOwn: false } place, { IsOwn: true }] || clause.LeadIn().Count > 0 || !words[place.Start].Is("in") || !words[place.Start..place.End].Any(w => w.Class == WordClass.Name) || Calendar.Month(words[place.Start + 1].Text) > 0) return [];
        for (var i = clause.Verb.End; i < clause.PredicateEnd; i++)
        {
            if (words[i].IsFinite || words[i].Class is WordClass.Wh or WordClass.To or WordClass.Subordinator or WordClass.Gerund or WordClass.Quoted || words[i].Is("in")) return [];
        }
        return [place with { Lowered = true }];
    }

    // "A, B and C were elected" is said of each; "the winners were A, B and C" names each.
    private bool EachOfList(ClauseShape clause, List<Part> kept, Frame frame)
    {
        var verb = clause.Verb;
        var subjects = NameLists.Read(words, clause.SubjectStart, clause.SubjectEnd);
        if (subjects.Count > 1 && subjects[^1].End == clause.SubjectEnd && NameLists.Holds(words, verb, clause.PredicateEnd))
        {
            var title = NameLists.NameStart(words, subjects[0]);
            if (title > subjects[0].Start) _found.Add(new([Part.Of(title, clause.SubjectEnd), Part.Word("are"), Part.Of(subjects[0].Start, title) with { Lowered = words[subjects[0].Start].Class != WordClass.Name }], PropositionForm.Title, WellFormed: 0.9));
            var place = PlaceBehind(clause, kept);
            foreach (var one in subjects)
            {
                IReadOnlyList<Part> be = words[verb.Start].Lower switch { "were" => [Part.Word("was"), Part.Of(verb.Start + 1, clause.PredicateEnd)], "are" => [Part.Word("is"), Part.Of(verb.Start + 1, clause.PredicateEnd)], _ => [Part.Of(verb.Start, clause.PredicateEnd)] };
                Emit([.. place.Count > 0 ? [] : kept, Part.Of(NameLists.NameStart(words, one), one.End), .. be, .. place], frame with { Form = PropositionForm.SharedSubject }, 0.9);
            }
            return true;
        }
        var named = words[verb.Head].Lower is "are" or "were" ? NameLists.Read(words, verb.End, clause.PredicateEnd) : [];
        if (named.Count < 2 || (named[^1].End < clause.PredicateEnd && !words[named[^1].End].Is("of"))) return false;
        foreach (var one in named)
            Emit([.. kept, Part.Of(clause.SubjectStart, clause.SubjectEnd), Part.Note(words[verb.Head].Is("are") ? "include" : "included"), Part.Of(one.Start, one.End)], frame with { Form = PropositionForm.SharedSubject }, 0.9);
        return true;
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
        (clause.Verb.End >= clause.PredicateEnd || OnlyTells(clause)) && clause.Kept.Count == 0 && CueWords.BaseOf(words[clause.Verb.Head].Lower) is not null && !clause.Verb.IsPassive;

    // "told the press" behind or before a quotation says no more than the quotation.
    private bool OnlyTells(ClauseShape clause) =>
        Phrases.NounEnd(words, clause.Verb.End) == clause.PredicateEnd && ((clause.PredicateEnd + 1 < words.Length && words[Math.Min(words.Length - 1, words[clause.PredicateEnd].IsPunctuation ? clause.PredicateEnd + 1 : clause.PredicateEnd)].IsSpeech) || (clause.SubjectStart > 0 && words[clause.SubjectStart - 1].IsSpeech));

    // "X said that Y and Z": each thing said is a statement of its own, with who says it.
    private bool Reported(ClauseShape clause, List<Part> kept, IReadOnlyList<Part> subject, Frame frame)
    {
        var verb = clause.Verb;
        if (CueWords.BaseOf(words[verb.Head].Lower) is not { } cue || verb.IsPassive || CueWords.GroupOf(cue) == "plan") return false;
        var content = ContentStart(verb.End, clause.PredicateEnd);
        if (content < 0) return false;
        var speaker = _named is var (nameStart, nameEnd) ? Name(nameStart, nameEnd) : Name(clause.SubjectStart, clause.SubjectEnd, subject);
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
                case SegmentKind.Predicate when SecondPredicate(segment) is var and && and > 0: AddShared(segment with { End = and }, segment.Start, clause, frame); AddShared(segment, and + 1, clause, frame); break;
                case SegmentKind.Predicate: IsUnsafe = true; break;
                case SegmentKind.Subordinate: ReadSubordinate(segment, clause, [], frame); break;
                default: ReadSatellite(segments, i, clause, frame); break;
            }
        }
    }

    // Behind "X said" a pronoun may mean X or somebody else and is understood as it stands.
    private IReadOnlyList<Part> Subject(ClauseShape clause, Frame frame, out bool certain)
    {
        certain = true;
        if (MeansTheEvent(clause))
        {
            certain = false;
            return [Part.Of(clause.SubjectStart, clause.SubjectEnd)];
        }
        return frame.Prefix.Count > 0 ? [Part.Of(clause.SubjectStart, clause.SubjectEnd)] : subjects.Resolve(words, clause.SubjectStart, clause.SubjectEnd, out certain, CueWords.BaseOf(words[clause.Verb.Head].Lower) is { } cue && CueWords.GroupOf(cue) != "plan");
    }

    // "It was the first defeat": what was told before is meant, not somebody.
    private bool MeansTheEvent(ClauseShape clause) =>
        words[clause.SubjectStart].Is("it") && clause.SubjectEnd == clause.SubjectStart + 1 && Phrases.IsBe(words[clause.Verb.Head].Lower) && clause.Verb.End < clause.PredicateEnd
        && words[SegmentReader.SkipAdverbs(words, clause.Verb.End, clause.PredicateEnd)] is { Class: WordClass.Determiner, Lower: "the" };

    private string? Name(int start, int end, IReadOnlyList<Part>? resolved = null)
    {
        if (start >= end) return null;
        if (resolved is [{ IsOwn: true } note, ..]) return note.Own.Own.Trim('[', ']');
        return subjects.Speaker(words, start, end);
    }

    private void Emit(IReadOnlyList<Part> parts, Frame frame, double wellFormed) =>
        _found.Add(new([.. frame.Prefix, .. parts], frame.Form, frame.Speaker, null, wellFormed));
}
