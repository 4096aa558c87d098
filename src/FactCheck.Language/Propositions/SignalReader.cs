using FactCheck.Language.Mentions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Reads what the words of a sentence show.</summary>
internal static class SignalReader
{
    public static SentenceSignals Read(DocumentMentions document, int sentence)
    {
        var words = document.Tagged.Words[sentence];
        if (words.Length == 0) return new SentenceSignals();
        var masked = document.Masked[sentence];
        return Read(words, masked) with
        {
            HasReport = document.Quotes[sentence].Any(q => q.Cue is not null),
            IsQuestion = IsQuestion(document.Text, document.Tagged.Sentences[sentence].Span.End),
            IsImperative = IsImperative(words),
            IsQuoteContinuation = IsContinuation(masked, document, sentence),
        };
    }

    /// <summary>What some words show, wherever they come from.</summary>
    /// <param name="words">The words.</param>
    /// <param name="masked">The same with every quotation as one word.</param>
    public static SentenceSignals Read(IReadOnlyList<Word> words, IReadOnlyList<Word> masked)
    {
        var dates = DateFinder.Find(words, null);
        return new SentenceSignals
        {
            Words = words.Count(w => w.Class is not (WordClass.Punctuation or WordClass.Symbol or WordClass.Genitive)),
            HasQuantity = QuantityFinder.Find(words, dates).Any(q => q.Form != QuantityForm.Ordinal && !(q.Low is 1 && q.Span.Length == 3) && !PointsBack(words, q)),
            HasDate = dates.Count > 0,
            HasName = HasName(words),
            HasPast = words.Any(w => w.Class == WordClass.Past) || HasPerfect(words),
            HasPresent = HasPresent(words),
            HasFuture = words.Any(w => w.Lower is "will" or "shall" or "'ll" or "wo") || Follows(words, "going", "to"),
            HasModal = words.Any(w => w.Class == WordClass.Modal && w.Lower is not ("will" or "shall" or "'ll" or "wo" or "can")),
            HasFirstPerson = masked.Any(w => w.Lower is "i" or "we" or "my" or "our" or "us" or "me"),
            HasSecondPerson = masked.Any(w => w.Lower is "you" or "your"),
            HasQuote = masked.Any(w => w.Class == WordClass.Quoted),
            HasFiniteVerb = words.Any(w => w.IsFinite),
        };
    }

    // "The two sides": which ones is known already; how many is not what the sentence states.
    private static bool PointsBack(IReadOnlyList<Word> words, Quantity quantity)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Span.Start != quantity.Span.Start) continue;
            return words[i].Lower is ("two" or "three" or "four" or "five" or "six") && words[i - 1].Lower is "the" or "these" or "those" or "its" or "his" or "her" or "their";
        }
        return false;
    }

    private static bool HasName(IReadOnlyList<Word> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Class == WordClass.Name) return true;
        }
        return words.Count > 0 && words[0].Class == WordClass.Name;
    }

    // A wish ("Long live the king!") has its verb before anything that could be its subject.
    private static bool HasPresent(IReadOnlyList<Word> words) => words
        .SkipWhile(w => w.Class is not (WordClass.Noun or WordClass.Name or WordClass.Pronoun or WordClass.Determiner or WordClass.Number or WordClass.Quoted or WordClass.Wh or WordClass.Gerund))
        .Any(w => w.Class == WordClass.Present);

    private static bool HasPerfect(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Phrases.VerbAt(words, i) is not { IsFinite: true } verb) continue;
            if (words[verb.Start].Lower is "have" or "has" or "'ve" && verb.End > verb.Start + 1) return true;
            i = verb.End - 1;
        }
        return false;
    }

    private static bool Follows(IReadOnlyList<Word> words, string first, string second)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Is(first) && words[i + 1].Is(second)) return true;
        }
        return false;
    }

    private static bool IsQuestion(string text, int end)
    {
        var at = end - 1;
        while (at > 0 && text[at] is '"' or '”' or '’' or '\'' or ')') at--;
        return text[at] == '?';
    }

    private static bool IsImperative(Word[] words)
    {
        var at = 0;
        while (at < words.Length && (words[at].IsPunctuation || words[at].Lower is "please" or "also" or "then")) at++;
        if (at + 1 >= words.Length || !Lexicon.IsBase(words[at].Lower)) return false;
        return words[at].Class is WordClass.Noun or WordClass.Base or WordClass.Present && words[at + 1].Class is WordClass.Determiner or WordClass.Possessive or WordClass.Pronoun or WordClass.Preposition or WordClass.Adverb or WordClass.To
            && !words.Skip(at + 1).Take(4).Any(w => w.IsFinite);
    }

    // All of the sentence inside one quotation that began before it.
    private static bool IsContinuation(Word[] masked, DocumentMentions document, int sentence)
    {
        var span = document.Tagged.Sentences[sentence].Span;
        return masked.Length is 1 or 2 && masked[0].Class == WordClass.Quoted && document.Quotes[sentence].All(q => q.Cue is null)
            && (document.Text[span.Start] is not ('"' or '“' or '‘' or '«') || document.Quotes[sentence].Any(q => q.Source is not null));
    }
}
