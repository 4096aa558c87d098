using System.Globalization;
using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>Classes of words from lists, endings and neighbours: what splitting stands on where no model is at hand.</summary>
internal static class CoarseTagger
{
    // Looking further does not help, and a text without punctuation must not cost a square.
    private const int LongestLook = 30;

    public static Word[] Tag(string text, TextSpan sentence)
    {
        var spans = WordScanner.Scan(text, sentence);
        var words = new Word[spans.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var form = spans[i].In(text);
            words[i] = new(spans[i], form, form.ToLowerInvariant().Replace('’', '\''), WordClass.Noun);
        }
        for (var i = 0; i < words.Length; i++) words[i] = words[i] with { Class = First(words, i) };
        for (var i = 0; i < words.Length; i++) words[i] = words[i] with { Class = Second(words, i) };
        FindLostVerb(words);
        return words;
    }

    // "Its hall, built by Stroud, opened in 1887": in a sentence without any other verb the form behind the second comma is the verb.
    private static void FindLostVerb(Word[] words)
    {
        if (words.Any(w => w.IsFinite)) return;
        var commas = 0;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i - 1].Text == ",") commas++;
            if (words[i - 1].Text != "," || commas < 2 || words[i].Class != WordClass.Participle || !words[i].Lower.EndsWith("ed", StringComparison.Ordinal)) continue;
            words[i] = words[i] with { Class = WordClass.Past };
            return;
        }
    }

    // What the word alone says.
    private static WordClass First(Word[] words, int i)
    {
        var word = words[i];
        var c = word.Text[0];
        if (char.IsDigit(c)) return WordClass.Number;
        if (!char.IsLetter(c) && !(word.Text.Length > 1 && c is '\'' or '’')) return Sign(words, i);
        if (word.Lower == "'s") return WordClass.Genitive;
        if (word.Text.Length > 4 && char.IsUpper(word.Text[3]) && word.Lower.StartsWith("al-", StringComparison.Ordinal)) return WordClass.Name;
        if (word.IsCapital && i > 0 && !Opens(words[i - 1]) && !(word.Text.Length > 1 && Lexicon.ClassOf(word.Lower) is WordClass.Pronoun or WordClass.Determiner or WordClass.Preposition)) return WordClass.Name;
        if (Lexicon.ClassOf(word.Lower) is { } known) return known;
        if (Lexicon.IsIrregularPast(word.Lower) && !Lexicon.IsBase(word.Lower)) return WordClass.Past;
        if (Lexicon.IsIrregularParticiple(word.Lower) && !Lexicon.IsBase(word.Lower)) return WordClass.Participle;
        if (word.IsCapital && i + 1 < words.Length && (words[i + 1].IsCapital || words[i + 1].Lower == "'s")) return WordClass.Name;
        return ByEnding(word.Lower);
    }

    private static WordClass Sign(Word[] words, int i)
    {
        var form = words[i].Text;
        if (form is "'" or "’" && i > 0 && words[i - 1].Lower.EndsWith('s') && words[i - 1].Span.End == words[i].Span.Start) return WordClass.Genitive;
        if (form == "&") return WordClass.Coordinator;
        return CharUnicodeInfo.GetUnicodeCategory(form[0]) is UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol || form is "%" or "#" or "@" ? WordClass.Symbol : WordClass.Punctuation;
    }

    private static bool Opens(Word before) => before.Text is "\"" or "“" or "‘" or "'" or "(" or "[" or ":" or "—" or "-" or "*" or "•";

    private static WordClass ByEnding(string lower)
    {
        if (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal)) return WordClass.Adverb;
        if (lower.Length > 4 && lower.EndsWith("ing", StringComparison.Ordinal)) return WordClass.Gerund;
        if (lower.Length > 3 && lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("eed", StringComparison.Ordinal)) return WordClass.Past;
        if (lower.Length > 5 && (lower.EndsWith("ous", StringComparison.Ordinal) || lower.EndsWith("ful", StringComparison.Ordinal) || lower.EndsWith("able", StringComparison.Ordinal)
            || lower.EndsWith("ible", StringComparison.Ordinal) || lower.EndsWith("less", StringComparison.Ordinal) || lower.EndsWith("ical", StringComparison.Ordinal) || lower.EndsWith("ish", StringComparison.Ordinal)))
            return WordClass.Adjective;
        return WordClass.Noun;
    }

    // What the neighbours say.
    private static WordClass Second(Word[] words, int i)
    {
        var word = words[i];
        var before = i > 0 ? words[i - 1].Class : WordClass.Punctuation;
        var after = i + 1 < words.Length ? words[i + 1].Class : WordClass.Punctuation;
        return word.Class switch
        {
            WordClass.Past => AfterPast(words, i, before),
            WordClass.Genitive when i + 1 < words.Length && before is WordClass.Pronoun or WordClass.Wh => WordClass.Present,
            WordClass.Determiner when word.Is("that") => That(before, after),
            WordClass.Adverb when word.Is("once") && after is WordClass.Determiner or WordClass.Pronoun => WordClass.Subordinator,
            WordClass.Preposition when word.Lower is "as" or "after" or "before" or "since" or "until" or "till" or "for" => WordClass.Preposition,
            WordClass.Noun when !word.IsCapital => OpenWord(words, i, before, after),
            WordClass.Name when before == WordClass.To && Lexicon.IsBase(word.Lower) => WordClass.Base,
            WordClass.Determiner when word.Is("no") && word.Text == "No" && after == WordClass.Number => WordClass.Noun,
            _ => word.Class,
        };
    }

    private static WordClass That(WordClass before, WordClass after) =>
        before is WordClass.Noun or WordClass.Name && after is WordClass.Past or WordClass.Present or WordClass.Modal or WordClass.Adverb ? WordClass.Wh
        : after is WordClass.Noun or WordClass.Adjective && before is WordClass.Preposition or WordClass.Punctuation or WordClass.To ? WordClass.Determiner
        : WordClass.Subordinator;

    private static WordClass AfterPast(Word[] words, int i, WordClass before)
    {
        if (Lexicon.ClassOf(words[i].Lower) == WordClass.Past) return WordClass.Past;
        var helper = i - 1;
        while (helper >= 0 && i - helper < LongestLook && words[helper].Class == WordClass.Adverb) helper--;
        var regular = words[i].Lower.EndsWith("ed", StringComparison.Ordinal) || Lexicon.IsIrregularParticiple(words[i].Lower);
        if (!regular) return WordClass.Past;
        if (helper >= 0 && IsHelper(words[helper].Lower)) return WordClass.Participle;
        if (before is WordClass.Determiner or WordClass.Possessive or WordClass.Adjective or WordClass.Number or WordClass.Genitive && i + 1 < words.Length && words[i + 1].Class is WordClass.Noun or WordClass.Adjective) return WordClass.Participle;
        if (before is WordClass.Preposition or WordClass.Past or WordClass.Present) return WordClass.Participle;
        if (i + 1 < words.Length && words[i + 1].Is("by")) return WordClass.Participle;
        if (before is WordClass.Noun && FollowedByFinite(words, i + 1)) return WordClass.Participle;
        if (before is WordClass.Punctuation && i > 0 && i + 1 < words.Length && words[i + 1].Class is WordClass.Preposition or WordClass.To) return WordClass.Participle;
        return WordClass.Past;
    }

    private static bool FollowedByFinite(Word[] words, int from)
    {
        for (var i = from; i < words.Length && i < from + LongestLook && words[i].Class is not (WordClass.Punctuation or WordClass.Coordinator or WordClass.Subordinator or WordClass.Wh); i++)
        {
            if (words[i].Class is WordClass.Modal or WordClass.Present || (words[i].Class == WordClass.Past && Lexicon.ClassOf(words[i].Lower) == WordClass.Past)) return true;
        }
        return false;
    }

    private static bool IsHelper(string lower) =>
        lower is "have" or "has" or "had" or "'ve" or "be" or "been" or "being" or "is" or "are" or "was" or "were" or "am" or "'re" or "'m" or "'s" or "get" or "gets" or "got" or "having";

    // "The survey put", "the firm cut": after one thing the present would end in -s, so the form is the past.
    private static bool IsOneThing(Word word) => word.Class == WordClass.Noun && !word.Lower.EndsWith('s');

    private static WordClass OpenWord(Word[] words, int i, WordClass before, WordClass after)
    {
        var lower = words[i].Lower;
        if (Lexicon.IsBase(lower))
        {
            if (before is WordClass.To or WordClass.Modal) return WordClass.Base;
            if (before == WordClass.Pronoun && words[i - 1].Lower is "i" or "we" or "you" or "they") return WordClass.Present;
            if (before == WordClass.Adverb && i > 1 && words[i - 2].Class is WordClass.To or WordClass.Modal) return WordClass.Base;
            if (Lexicon.IsIrregularPast(lower) && (before is WordClass.Name or WordClass.Pronoun || IsOneThing(words[Math.Max(0, i - 1)])) && after is WordClass.Determiner or WordClass.Possessive or WordClass.Name or WordClass.Number or WordClass.Pronoun) return WordClass.Past;
            if (before == WordClass.Noun && words[i - 1].Lower.EndsWith('s') && after is WordClass.Determiner or WordClass.Possessive or WordClass.Preposition or WordClass.Subordinator or WordClass.To) return WordClass.Present;
        }
        if (Lexicon.BaseOfThird(lower) is not null && before is WordClass.Noun or WordClass.Name or WordClass.Wh or WordClass.Adverb or WordClass.Pronoun
            && after is WordClass.Determiner or WordClass.Possessive or WordClass.Name or WordClass.Pronoun or WordClass.Subordinator or WordClass.To or WordClass.Preposition or WordClass.Adverb or WordClass.Number or WordClass.Adjective)
            return WordClass.Present;
        return WordClass.Noun;
    }
}
