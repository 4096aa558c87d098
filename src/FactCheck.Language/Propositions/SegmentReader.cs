using FactCheck.Language.Mentions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Cuts a stretch of words at its commas, save those of lists, places and dates, and says what each piece is.</summary>
internal static class SegmentReader
{
    public static List<Segment> Read(Word[] words, int start, int end)
    {
        var pieces = Cut(words, start, end);
        MergeLists(words, pieces);
        return [.. pieces.Select(p => new Segment(p.Start, p.End, KindOf(words, p.Start, p.End)))];
    }

    private static List<(int Start, int End)> Cut(Word[] words, int start, int end)
    {
        var pieces = new List<(int, int)>();
        var from = start;
        var list = ListEnd(words, start, end);
        for (var i = start; i < end; i++)
        {
            if (Phrases.IsBe(words[i].Lower)) list = Math.Max(list, ListEnd(words, i + 1, end));
            if (i < list) continue;
            if (EndsInComma(words[i]))
            {
                pieces.Add((from, i + 1));
                from = i + 1;
            }
            if (!words[i].Is(",") || KeepsTogether(words, from, i, end)) continue;
            if (i > from) pieces.Add((from, i));
            from = i + 1;
            list = ListEnd(words, from, end);
        }
        if (end > from) pieces.Add((from, end));
        return pieces;
    }

    // Commas of a list of three or more names part nothing.
    private static int ListEnd(Word[] words, int at, int end) => NameLists.Read(words, at, end) is { Count: > 2 } names ? names[^1].End : 0;

    // The comma before the closing mark of "…," parts like one behind it.
    private static bool EndsInComma(Word word) => word.IsSpeech && word.Text.Length > 2 && word.Text[^2] == ',';

    // "May 16, 2025", "Aceh, Indonesia": the comma is part of a name or a date.
    private static bool KeepsTogether(Word[] words, int from, int comma, int end)
    {
        if (comma == from || comma + 1 >= end) return false;
        Word before = words[comma - 1], after = words[comma + 1];
        if (before.Class == WordClass.Number && after.Text.Length == 4 && after.Class == WordClass.Number && comma >= 2 && Calendar.Month(words[comma - 2].Text) > 0) return true;
        if (Calendar.Weekday(before.Lower) is not null && Calendar.Month(after.Text) > 0) return true;
        if (after.Class != WordClass.Name || before.Class != WordClass.Name) return IsAdjectivePair(before, after, words, comma, end);
        var next = comma + 1;
        while (next < end && words[next].Class == WordClass.Name) next++;
        // A place within a place: after "in", "at", "of", closed by a comma, a stop or a preposition.
        var place = comma - 1;
        while (place > from && words[place - 1].Class == WordClass.Name) place--;
        return next - comma <= 3 && place > from && words[place - 1].Lower is "in" or "at" or "of" or "near" or "from" or "to" && (next >= end || words[next].IsPunctuation || words[next].Class is WordClass.Preposition or WordClass.Coordinator)
            && !(next < end && words[next].Class == WordClass.Coordinator);
    }

    private static bool IsAdjectivePair(Word before, Word after, Word[] words, int comma, int end) =>
        before.Class == WordClass.Adjective && after.Class == WordClass.Adjective && comma + 2 < end && words[comma + 2].Class is WordClass.Noun or WordClass.Adjective;

    // "wheat, rice, maize and soybean": noun phrases up to one that holds or begins with "and".
    private static void MergeLists(Word[] words, List<(int Start, int End)> pieces)
    {
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            var last = i + 1;
            while (last < pieces.Count && IsItem(words, pieces[last]) && !ClosesList(words, pieces[last])) last++;
            if (last >= pieces.Count || !ClosesList(words, pieces[last]) || !EndsNominal(words, pieces[i])) continue;
            if (last == i + 1 && !StartsJoined(words, pieces[last])) continue;
            pieces[i] = (pieces[i].Start, pieces[last].End);
            pieces.RemoveRange(i + 1, last - i);
        }
    }

    private static bool IsItem(Word[] words, (int Start, int End) piece) =>
        piece.End - piece.Start <= 8 && words[piece.Start].Class is not (WordClass.Preposition or WordClass.Wh or WordClass.Subordinator or WordClass.Coordinator)
        && Phrases.LongNounEnd(words, piece.Start) == piece.End;

    // "and soybean …", "maize and soybean …": a noun phrase with a coordinator, no clause.
    private static bool ClosesList(Word[] words, (int Start, int End) piece)
    {
        if (StartsJoined(words, piece)) return true;
        var end = Phrases.NounEnd(words, piece.Start);
        return end > piece.Start && end < piece.End && words[end].Lower is "and" or "or" && Phrases.NounEnd(words, end + 1) is var next && next > end + 1 && words[piece.Start].Class is WordClass.Name or WordClass.Noun or WordClass.Adjective or WordClass.Determiner or WordClass.Number
            && !(next < piece.End && words[next].IsFinite);
    }

    private static bool StartsJoined(Word[] words, (int Start, int End) piece)
    {
        if (words[piece.Start].Lower is not ("and" or "or" or "&") || piece.Start + 1 >= piece.End) return false;
        var end = Phrases.LongNounEnd(words, piece.Start + 1);
        return end > piece.Start + 1 && (end >= piece.End || (!words[end].IsFinite && words[end].Class is not WordClass.Wh)) && !HasFinite(words, piece.Start + 1, piece.End);
    }

    private static bool EndsNominal(Word[] words, (int Start, int End) piece) => words[piece.End - 1].IsNominal;

    public static bool HasFinite(Word[] words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words[i].IsFinite) return true;
        }
        return false;
    }

    public static SegmentKind KindOf(Word[] words, int start, int end)
    {
        var at = SkipAdverbs(words, start, end);
        if (at >= end) return SegmentKind.Adverbial;
        var word = words[at];
        var finite = HasFinite(words, at, end);
        if (word.Class == WordClass.Quoted && word.IsSpeech && end - at <= 2) return SegmentKind.Speech;
        if (word.Class == WordClass.Coordinator && word.Lower is "and" or "but" or "or" or "yet" or "nor" && at + 1 < end)
        {
            var next = SkipAdverbs(words, at + 1, end);
            if (next < end && words[next].IsFinite) return SegmentKind.JoinedPredicate;
            return finite && FindSubject(words, next, end) is not null ? SegmentKind.JoinedClause : SegmentKind.Other;
        }
        if (IsRelative(words, at, end)) return SegmentKind.Relative;
        if (finite && IsSubordinator(words, at, end)) return SegmentKind.Subordinate;
        if (word.IsFinite) return SegmentKind.Predicate;
        if (FindSubject(words, at, end) is not null) return SegmentKind.Clause;
        if (word.Is("with") && at + 1 < end) return SegmentKind.With;
        if (word.Class == WordClass.Gerund && Phrases.NounEnd(words, at) == at) return SegmentKind.Gerund;
        if (word.Class == WordClass.Participle && Phrases.NounEnd(words, at) == at) return SegmentKind.Participle;
        if (word.Class is WordClass.Preposition or WordClass.To || word.Is("according")) return SegmentKind.Preposition;
        return Phrases.NounEnd(words, at) > at ? SegmentKind.Nominal : SegmentKind.Other;
    }

    private static bool IsRelative(Word[] words, int at, int end)
    {
        if (words[at].Lower is "which" or "who" or "whose" or "whom" or "where") return true;
        return words[at].Class == WordClass.Preposition && at + 1 < end && words[at + 1].Lower is "which" or "whom" or "whose";
    }

    private static bool IsSubordinator(Word[] words, int at, int end)
    {
        if (words[at].Class == WordClass.Subordinator || words[at].Lower is "when" or "because" or "while" or "although" or "though") return true;
        return words[at].Lower is "after" or "before" or "since" or "until" or "till" or "as" or "once" or "so" && FindSubject(words, at + 1, end) is not null;
    }

    public static int SkipAdverbs(Word[] words, int at, int end)
    {
        while (at < end && (words[at].Class == WordClass.Adverb || words[at].Lower is "today" or "yesterday" or "tomorrow" or "tonight" && at + 1 < end && words[at + 1].IsFinite)) at++;
        return at;
    }

    /// <summary>Where a clause begins with its subject: the subject's words and the finite verb behind it; null where it does not.</summary>
    public static (int Start, int End, VerbGroup Verb)? FindSubject(Word[] words, int start, int end)
    {
        var at = SkipAdverbs(words, start, end);
        // A short adverbial without a comma may stand first: "In 1932 the bridge opened", "This year prices rose".
        for (var tries = 0; tries < 3 && at < end; tries++)
        {
            if (words[at].Class is WordClass.Preposition or WordClass.To)
            {
                var inner = Phrases.NounEnd(words, at + 1);
                if (inner == at + 1 || inner >= end) return null;
                at = words[inner].IsFinite ? NameAtEnd(words, at + 1, inner) : inner;
                continue;
            }
            return Subject(words, at, end);
        }
        return null;
    }

    // "In the 62nd minute Kim conceded": a name that follows a common noun directly begins the subject.
    private static int NameAtEnd(Word[] words, int start, int end)
    {
        var name = end;
        while (name > start + 1 && words[name - 1].Class == WordClass.Name) name--;
        return words[name - 1].Class is WordClass.Noun or WordClass.Number ? name : end;
    }

    private static (int, int, VerbGroup)? Subject(Word[] words, int at, int end)
    {
        var noun = Phrases.NounEnd(words, at);
        if (noun == at && words[at].Class is WordClass.Determiner or WordClass.Number) noun = at + 1;
        if (noun == at || noun >= end) return null;
        if (ListEnd(words, at, end) is var list && list > noun && list < end) noun = list;
        // What hangs on the subject up to the verb: prepositions, participles, a relative clause without commas.
        for (var i = noun; i < end; i++)
        {
            var verb = SkipAdverbs(words, i, end);
            if (verb < end && words[verb].IsFinite && Phrases.VerbAt(words, verb) is { } group)
            {
                if (!InRelative(words, noun, verb)) return (at, i, group);
                i = group.End - 1;
                continue;
            }
            if (words[i].IsPunctuation && words[i].Text is not ("(" or ")")) return null;
            if (words[i].Class is WordClass.Subordinator && !words[i].Is("that")) return null;
            // "suicide after he lost": a pronoun behind a noun begins a clause of its own.
            if (words[i].Class == WordClass.Pronoun && words[i].Lower is "he" or "she" or "it" or "they" or "we" or "i" && !InRelative(words, noun, i)) return null;
            if (words[i].Class == WordClass.Quoted && words[i].IsSpeech) return null;
        }
        return null;
    }

    // The first verb after "who" or "that" belongs to the relative clause, the next one to the subject.
    private static bool InRelative(Word[] words, int from, int verb)
    {
        var relative = false;
        for (var i = from; i < verb; i++)
        {
            if (words[i].Class == WordClass.Wh || words[i].Is("that")) relative = true;
            else if (relative && words[i].IsFinite) relative = false;
        }
        return relative;
    }
}
