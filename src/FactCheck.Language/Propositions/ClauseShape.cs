using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Where the subject, the verb and the predicate of a clause stand among its segments.</summary>
internal sealed class ClauseShape
{
    private ClauseShape(int first, int main, int segmentStart, int subjectStart, int subjectEnd, int subjectSegmentEnd, VerbGroup verb, int predicateEnd, IReadOnlyList<Part> kept)
    {
        First = first;
        Main = main;
        SegmentStart = segmentStart;
        SubjectStart = subjectStart;
        SubjectEnd = subjectEnd;
        SubjectSegmentEnd = subjectSegmentEnd;
        Verb = verb;
        PredicateEnd = predicateEnd;
        Kept = kept;
    }

    /// <summary>Index of the segment with the subject.</summary>
    public int First { get; }

    /// <summary>Index of the segment with the verb; the same as <see cref="First"/> where no parenthesis stands between.</summary>
    public int Main { get; }

    public int SubjectStart { get; }

    public int SubjectEnd { get; }

    public int SubjectSegmentEnd { get; }

    public VerbGroup Verb { get; }

    public int PredicateEnd { get; }

    /// <summary>Segments behind the predicate that belong to it.</summary>
    public IReadOnlyList<Part> Kept { get; }

    private int SegmentStart { get; }

    /// <summary>A short adverbial before the subject inside its segment.</summary>
    public IReadOnlyList<Part> LeadIn() => SubjectStart > SegmentStart ? [Part.Of(SegmentStart, SubjectStart)] : [];

    /// <summary>The shape of a clause, or null where no subject with its verb is found.</summary>
    public static ClauseShape? Of(Word[] words, List<Segment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.Kind == SegmentKind.Nominal && PredicateAfter(segments, i) is var main && main > 0)
            {
                var at = SegmentReader.SkipAdverbs(words, segments[main].Start, segments[main].End);
                if (Phrases.VerbAt(words, at) is not { } verb) return null;
                return new(i, main, segment.Start, segment.Start, segment.End, segment.End, verb with { Start = segments[main].Start }, segments[main].End, KeptAfter(words, segments, main));
            }
            if (segment.Kind is SegmentKind.Clause && SegmentReader.FindSubject(words, segment.Start, segment.End) is var (start, end, found))
            {
                var from = SegmentReader.SkipAdverbs(words, segment.Start, start) is var skipped && IsConnective(words, segment.Start, skipped) ? skipped : segment.Start;
                return new(i, i, from, start, end, end, found with { Start = end }, segment.End, KeptAfter(words, segments, i));
            }
        }
        return null;
    }

    // "However", "also": the clause says the same without them.
    private static bool IsConnective(Word[] words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words[i].Lower is not ("however" or "also" or "meanwhile" or "moreover" or "furthermore" or "thus" or "therefore" or "nevertheless" or "here" or "then")) return false;
        }
        return end > start;
    }

    // The verb that goes on after parentheses, with nothing but parentheses between.
    private static int PredicateAfter(List<Segment> segments, int subject)
    {
        for (var i = subject + 1; i < segments.Count; i++)
        {
            if (segments[i].Kind == SegmentKind.Predicate) return i;
            // A noun phrase further on could be the subject just as well: "the coach, in their first match, the robot, named …, scored".
            if (segments[i].Kind == SegmentKind.Nominal && i > subject + 1) return 0;
            if (segments[i].Kind is not (SegmentKind.Nominal or SegmentKind.Relative or SegmentKind.Gerund or SegmentKind.Participle or SegmentKind.Preposition or SegmentKind.Adverbial or SegmentKind.With)) return 0;
        }
        return 0;
    }

    // Short prepositional tails belong to the predicate.
    private static List<Part> KeptAfter(Word[] words, List<Segment> segments, int main)
    {
        var kept = new List<Part>();
        for (var i = main + 1; i < segments.Count; i++)
        {
            if (segments[i].Kind is not (SegmentKind.Preposition or SegmentKind.Other) || segments[i].End - segments[i].Start > 14 || words[segments[i].Start].Lower is "despite" or "amid" or "according") break;
            kept.AddRange([Part.Word(","), Part.Of(segments[i])]);
        }
        return kept;
    }
}
