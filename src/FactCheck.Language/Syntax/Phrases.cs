using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>Finds the small phrases of a sentence by the classes of its words: noun phrases and verb groups.</summary>
internal static class Phrases
{
    /// <summary>The verb group that begins at <paramref name="at"/>, or null. Adverbs between helper and verb belong to it.</summary>
    public static VerbGroup? VerbAt(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count) return null;
        return words[at].Class switch
        {
            WordClass.Modal or WordClass.Past or WordClass.Present => Chain(words, at, finite: true),
            WordClass.Participle or WordClass.Gerund => Chain(words, at, finite: false),
            WordClass.To when at + 1 < words.Count && Skip(words, at + 1) is var verb && verb < words.Count && words[verb].Class is WordClass.Base or WordClass.Participle && verb - at <= 3 => Chain(words, at, finite: false),
            _ => null,
        };
    }

    private static VerbGroup Chain(IReadOnlyList<Word> words, int at, bool finite)
    {
        int head = at, end = at + 1;
        var passive = false;
        while (CanGovern(words, head) && Skip(words, end) is var next && next < words.Count && next - head <= 4 && Follows(words, head, next))
        {
            passive = IsBe(words[head].Lower) && words[next].Class == WordClass.Participle;
            head = next;
            end = next + 1;
        }
        return new(at, end, head, finite, passive);
    }

    private static bool CanGovern(IReadOnlyList<Word> words, int i) =>
        words[i].Class is WordClass.Modal or WordClass.To || IsBe(words[i].Lower) || words[i].Lower is "have" or "has" or "had" or "'ve" or "having" or "do" or "does" or "did";

    private static bool Follows(IReadOnlyList<Word> words, int helper, int next) => words[next].Class switch
    {
        WordClass.Base => words[helper].Class is WordClass.Modal or WordClass.To || words[helper].Lower is "do" or "does" or "did",
        WordClass.Present when words[next].Lower is "have" or "do" => words[helper].Class is WordClass.Modal or WordClass.To || words[helper].Lower is "do" or "does" or "did",
        WordClass.Participle => words[helper].Class is not (WordClass.Modal or WordClass.To),
        WordClass.Gerund => IsBe(words[helper].Lower),
        WordClass.Past => words[helper].Lower is "have" or "has" or "had" or "'ve" or "having",
        _ => false,
    };

    private static int Skip(IReadOnlyList<Word> words, int at)
    {
        while (at < words.Count && words[at].Class == WordClass.Adverb) at++;
        return at;
    }

    /// <summary>True for the forms of <c>be</c>.</summary>
    public static bool IsBe(string lower) => lower is "be" or "is" or "are" or "was" or "were" or "been" or "being" or "am" or "'re" or "'m";

    /// <summary>Index after the noun phrase that begins at <paramref name="at"/>, or <paramref name="at"/> where none does.</summary>
    public static int NounEnd(IReadOnlyList<Word> words, int at)
    {
        var end = at;
        for (var i = at; i < words.Count; i++)
        {
            var c = words[i].Class;
            if (c is WordClass.Noun or WordClass.Name or WordClass.Number || (c == WordClass.Quoted && !words[i].IsSpeech)) end = i + 1;
            else if (c == WordClass.Pronoun) return i == at ? i + 1 : end;
            else if (c is WordClass.Determiner or WordClass.Possessive) { if (i > at && words[i - 1].Class is not (WordClass.Genitive or WordClass.Determiner or WordClass.Adverb)) break; }
            else if (c is WordClass.Adjective or WordClass.Symbol) { }
            else if (c == WordClass.Genitive) { if (i == at) break; }
            else if (c is WordClass.Participle or WordClass.Gerund or WordClass.Past) { if (!IsPremodifier(words, at, i)) break; }
            else if (c == WordClass.Adverb) { if (i + 1 >= words.Count || words[i + 1].Class is not (WordClass.Adjective or WordClass.Number or WordClass.Participle) || (i > at && words[i - 1].IsNominal)) break; }
            else if (c == WordClass.Coordinator && words[i].Text == "&") { }
            else if (c == WordClass.Coordinator && JoinsAdjectives(words, at, i)) { }
            else break;
        }
        return end;
    }

    // "Ukrainian and Russian delegations", "a cautious yet significant step".
    private static bool JoinsAdjectives(IReadOnlyList<Word> words, int start, int i) =>
        i > start && i + 2 < words.Count && words[i].Lower is "and" or "or" or "but" or "yet" && words[i - 1].Class == WordClass.Adjective && words[i + 1].Class == WordClass.Adjective && words[i + 2].Class is WordClass.Noun or WordClass.Adjective;

    private static bool IsPremodifier(IReadOnlyList<Word> words, int start, int i)
    {
        if (i + 1 >= words.Count || words[i + 1].Class is not (WordClass.Noun or WordClass.Adjective or WordClass.Name)) return false;
        return i == start ? words[i].Class == WordClass.Participle : words[i - 1].Class is WordClass.Determiner or WordClass.Possessive or WordClass.Adjective or WordClass.Genitive or WordClass.Number or WordClass.Adverb;
    }

    /// <summary>Index after the noun phrase at <paramref name="at"/> with what hangs on it by <c>of</c> and the like, and joined by <c>and</c>.</summary>
    public static int LongNounEnd(IReadOnlyList<Word> words, int at)
    {
        var end = NounEnd(words, at);
        while (end > at && end + 1 < words.Count)
        {
            var joins = words[end].Lower is "of" or "for" or "in" or "at" or "on" or "from" or "with" or "to" or "between" or "against" or "over" && words[end].Class is WordClass.Preposition or WordClass.To;
            if (!joins && !(words[end].Class == WordClass.Coordinator && words[end].Lower is "and" or "or" or "&")) break;
            var next = NounEnd(words, end + 1);
            if (next == end + 1) break;
            end = next;
        }
        return end;
    }

    /// <summary>Index of the first word of the noun phrase that ends before <paramref name="end"/>, or <paramref name="end"/> where none does.</summary>
    public static int NounStart(IReadOnlyList<Word> words, int end)
    {
        if (end == 0 || !words[end - 1].IsNominal) return end;
        var start = end - 1;
        if (words[start].Class == WordClass.Pronoun) return start;
        while (true)
        {
            while (start > 0 && NounEnd(words, start - 1) >= end && words[start - 1].Class is not WordClass.Pronoun) start--;
            // "the bank's annual report": the owner begins the phrase.
            if (start < 2 || words[start - 1].Class != WordClass.Genitive || NounEnd(words, start - 2) < end) return start;
            start -= 2;
        }
    }

    /// <summary>Index of the noun that carries the phrase <c>[start, end)</c>: the last nominal before the first preposition.</summary>
    public static int Head(IReadOnlyList<Word> words, int start, int end)
    {
        var head = start;
        for (var i = start; i < end; i++)
        {
            if (words[i].Class is WordClass.Preposition or WordClass.To or WordClass.Wh or WordClass.Punctuation && head > start) break;
            if (words[i].IsNominal) head = i;
        }
        return head;
    }

    /// <summary>True where the phrase is plural, false where it is singular, null where its form does not tell.</summary>
    public static bool? IsPlural(IReadOnlyList<Word> words, int start, int end)
    {
        var head = Head(words, start, end);
        for (var i = start; i < head; i++)
        {
            if (words[i].Class == WordClass.Coordinator && words[i].Lower == "and") return true;
        }
        var lower = words[head].Lower;
        if (words[start].Lower is "a" or "an" or "this" or "that" or "each" or "every" or "another" or "one") return false;
        if (words[start].Lower is "these" or "those" or "both" or "many" or "several" or "two" or "few") return true;
        if (words[head].Class == WordClass.Pronoun) return lower is "they" or "we" or "these" or "those" or "others" ? true : lower is "he" or "she" or "it" ? false : null;
        if (lower is "people" or "police" or "children" or "men" or "women") return true;
        if (words[head].Class == WordClass.Name) return lower.EndsWith('s') ? null : false;
        if (words[head].Class == WordClass.Number) return null;
        if (lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) && !lower.EndsWith("us", StringComparison.Ordinal) && !lower.EndsWith("is", StringComparison.Ordinal)) return lower is "series" or "news" or "headquarters" ? null : true;
        return false;
    }
}
