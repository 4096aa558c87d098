using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>Classes of words from the model's tags; a compound with hyphens is one word.</summary>
internal static class ModelTagger
{
    public static Word[] Tag(string text, ParsedSentence parsed)
    {
        var tokens = parsed.Tokens;
        var words = new List<Word>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var end = CompoundEnd(text, tokens, i);
            var span = tokens[i].Span.Union(tokens[end - 1].Span);
            var form = span.In(text);
            words.Add(new(span, form, form.ToLowerInvariant().Replace('’', '\''), Mended(ClassOf(form, parsed.Words[end - 1]), form, parsed, end - 1)));
            i = end;
        }
        return [.. words];
    }

    private static readonly string[] AlsoNouns = ["left", "saw", "felt", "ground", "rose", "fell", "shot", "thought", "lay", "bore", "spoke", "meant", "met", "found", "held", "said"];

    // Where the tag contradicts the form or the tree: "sank" is a past, and so is a participle that has a subject and no helper.
    private static WordClass Mended(WordClass tag, string form, ParsedSentence parsed, int word)
    {
        if (tag is WordClass.Present or WordClass.Base or WordClass.Noun && form[0] is >= 'a' and <= 'z' && Lexicon.IsIrregularPast(form) && !Lexicon.IsBase(form) && !(tag == WordClass.Noun && AlsoNouns.Contains(form))) return WordClass.Past;
        if (tag != WordClass.Participle) return tag;
        var subject = parsed.Words[word].IsRoot;
        foreach (var child in parsed.Children(word))
        {
            var relation = parsed.Words[child].Relation;
            if (relation.StartsWith("aux", StringComparison.Ordinal) || relation is "cop" or "nsubj:pass") return tag;
            subject |= relation == "nsubj";
        }
        return subject ? WordClass.Past : tag;
    }

    // "face-to-face", "10-year-old", "Zelensky–Putin": written without a blank.
    private static int CompoundEnd(string text, IReadOnlyList<Token> tokens, int start)
    {
        var end = start + 1;
        while (end + 1 < tokens.Count && IsHyphen(text, tokens[end].Span) && Touch(tokens[end - 1], tokens[end]) && Touch(tokens[end], tokens[end + 1])
            && char.IsLetterOrDigit(text[tokens[end - 1].Span.End - 1]) && char.IsLetterOrDigit(text[tokens[end + 1].Span.Start])) end += 2;
        return end;
    }

    private static bool IsHyphen(string text, TextSpan span) => span.Length == 1 && text[span.Start] is '-' or '‑' or '–';

    private static bool Touch(Token left, Token right) => left.Span.End == right.Span.Start;

    private static WordClass ClassOf(string form, ParsedWord word)
    {
        if (form is "%") return WordClass.Symbol;
        if (!char.IsLetterOrDigit(form[0]) && form.Length == 1 && word.Xpos is not ("POS" or "$" or "SYM" or "CC")) return WordClass.Punctuation;
        return word.Xpos switch
        {
            "NN" or "NNS" or "FW" or "ADD" or "GW" or "AFX" => WordClass.Noun,
            "NNP" or "NNPS" => WordClass.Name,
            "PRP" or "EX" => WordClass.Pronoun,
            "PRP$" => WordClass.Possessive,
            "DT" or "PDT" => WordClass.Determiner,
            "CD" or "LS" => WordClass.Number,
            "JJ" or "JJR" or "JJS" => WordClass.Adjective,
            "RB" or "RBR" or "RBS" or "RP" or "UH" => WordClass.Adverb,
            "IN" => Lexicon.ClassOf(form.ToLowerInvariant()) is WordClass.Subordinator || form is "that" or "That" ? WordClass.Subordinator : WordClass.Preposition,
            "TO" => WordClass.To,
            "CC" => WordClass.Coordinator,
            "WDT" or "WP" or "WRB" or "WP$" => WordClass.Wh,
            "MD" => WordClass.Modal,
            "VBD" => WordClass.Past,
            "VBZ" or "VBP" => WordClass.Present,
            "VB" => WordClass.Base,
            "VBN" => WordClass.Participle,
            "VBG" => WordClass.Gerund,
            "POS" => WordClass.Genitive,
            "$" or "SYM" or "#" => WordClass.Symbol,
            _ => char.IsLetterOrDigit(form[0]) ? WordClass.Noun : WordClass.Punctuation,
        };
    }
}
