using FactCheck.Language.Mentions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

// What stands beside a clause: tails, participles, noun phrases of their own.
internal sealed partial class ClauseReader
{
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
            case SegmentKind.Nominal when _identities.Beside(segments[i - 1].Start, segments[i - 1].End, segment.Start, segment.End) is { } identity: _found.Add(Owned(identity)); break;
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

    // "His lawyer, Ruth Vogel,": whose lawyer she is stands before.
    private Statement Owned(Statement identity)
    {
        var role = identity.Parts[^1];
        if (role.IsOwn || words[role.Start].Class != WordClass.Possessive) return identity;
        var resolved = subjects.Resolve(words, role.Start, role.End, out var certain);
        return identity with { Parts = [.. identity.Parts.Take(identity.Parts.Count - 1), .. certain ? resolved : [role with { Lowered = true }]] };
    }

    // ", employs 40 people and makes rails": index of the "and" before the second verb, or 0.
    private int SecondPredicate(Segment segment)
    {
        for (var i = segment.Start + 2; i + 2 < segment.End; i++)
        {
            if (words[i].Class == WordClass.Wh || words[i].Class == WordClass.Subordinator) return 0;
            if (words[i].Is("and") && words[i + 1].IsFinite && words[i + 1].Class == words[segment.Start].Class) return i;
        }
        return 0;
    }

    // ", killing 107": the same subject did it; the past form is a note of ours.
    private void AddParticiple(Segment segment, ClauseShape clause, Frame frame)
    {
        var at = SegmentReader.SkipAdverbs(words, segment.Start, segment.End);
        if (Gerunds.IsNoEvent(words[at].Lower)) return;
        var past = words[clause.Verb.Start].Class == WordClass.Past;
        var subject = Subject(clause, frame, out var certain);
        if (SegmentReader.HasFinite(words, segment.Start, segment.End))
        {
            if (!past || !AddReport(segment, at, subject, clause, frame)) IsUnsafe |= !Gerunds.IsComment(words[at].Lower);
            return;
        }
        if (!past || Gerunds.IsComment(words[at].Lower) || Lexicon.PastOfGerund(words[at].Lower) is not { } form) return;
        var and = SecondGerund(at + 1, segment.End);
        Emit([.. subject, Part.Of(segment.Start, at), Part.Note(form), Part.Of(at + 1, and)], frame with { Form = PropositionForm.Participle }, certain ? 0.8 : 0.4);
        if (and < segment.End && Lexicon.PastOfGerund(words[and + 1].Lower) is { } second)
            Emit([.. subject, Part.Note(second), Part.Of(and + 2, segment.End)], frame with { Form = PropositionForm.Participle }, certain ? 0.8 : 0.4);
    }

    // ", suggesting he would lead the talks", ", adding that …": the subject said that, too.
    private bool AddReport(Segment segment, int at, IReadOnlyList<Part> subject, ClauseShape clause, Frame frame)
    {
        if (CueWords.BaseOf(words[at].Lower) is not { } cue || CueWords.GroupOf(cue) == "plan" || CueWords.BaseOf(words[clause.Verb.Head].Lower) is null || ContentStart(at + 1, segment.End) is not (>= 0 and var content) || Lexicon.PastOfGerund(words[at].Lower) is not { } form) return false;
        var speaker = Name(clause.SubjectStart, clause.SubjectEnd, subject);
        Part[] prefix = [.. frame.Prefix, .. subject, Part.Note(form), Part.Of(at + 1, words[content].Is("that") ? content + 1 : content)];
        ReadClause(words[content].Is("that") ? content + 1 : content, segment.End, new Frame(prefix, speaker, PropositionForm.Report));
        return true;
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
        var past = words[clause.Verb.Start].Class == WordClass.Past || !IsState(segment);
        var be = past ? plural.Value ? "were" : "was" : plural.Value ? "are" : "is";
        var subject = Subject(clause, frame, out _);
        Emit([.. subject, Part.Word(be), Part.Of(segment)], frame with { Form = PropositionForm.Participle }, 0.9);
    }

    // "owned by the state" goes on beside a present, "founded in 1961" is over.
    private bool IsState(Segment segment) => words[SegmentReader.SkipAdverbs(words, segment.Start, segment.End)].Lower is "owned" or "based" or "located" or "situated" or "known" or "called" or "named" or "led" or "run" or "headed" or "chaired"
        or "operated" or "controlled" or "funded" or "backed" or "supported" or "considered" or "regarded" or "used" or "inhabited" or "surrounded" or "composed" or "made" or "aimed" or "expected" or "estimated" or "priced" or "valued" or "listed";

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
}
