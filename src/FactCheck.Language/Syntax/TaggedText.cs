using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>A text with its sentences and the classes of their words, looked at once and shared by all finders.</summary>
internal sealed class TaggedText
{
    // A longer sentence is no sentence: it is kept as a whole and not looked into.
    private const int LongestSentence = 4000;

    private TaggedText(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<Word[]> words, IReadOnlyList<ParsedSentence?> parsed)
    {
        Text = text;
        Sentences = sentences;
        Words = words;
        Parsed = parsed;
    }

    public string Text { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The words of each sentence; none where the sentence is too long to be one.</summary>
    public IReadOnlyList<Word[]> Words { get; }

    /// <summary>The parse of each sentence; null where it is too long or there is no model.</summary>
    public IReadOnlyList<ParsedSentence?> Parsed { get; }

    public static TaggedText Of(string text, IReadOnlyList<Sentence> sentences)
    {
        var words = new List<Word[]>(sentences.Count);
        var parsed = new List<ParsedSentence?>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var parse = sentence.Span.Length > LongestSentence ? null : Parse(text, sentence.Span);
            parsed.Add(parse);
            words.Add(sentence.Span.Length > LongestSentence ? [] : parse is null ? CoarseTagger.Tag(text, sentence.Span) : ModelTagger.Tag(text, parse));
        }
        if (SyntaxModel.Shared is null) RecogniseFirstWords(words);
        return new(text, sentences, words, parsed);
    }

    // Without the model everything works, coarser.
    private static ParsedSentence? Parse(string text, TextSpan sentence) => SyntaxModel.Shared?.Parse(text, Tokenizer.Tokenize(text, sentence));

    // A capital at the start of a sentence says nothing by itself; the same word with a capital inside another sentence does.
    private static void RecogniseFirstWords(List<Word[]> sentences)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in sentences)
        {
            for (var i = 1; i < words.Length; i++)
            {
                if (words[i].Class == WordClass.Name && words[i - 1].Class is not WordClass.Punctuation) names.Add(words[i].Text);
                else if (char.IsLower(words[i].Text[0])) common.Add(words[i].Text);
            }
        }
        foreach (var words in sentences)
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].IsCapital && words[i].Class is WordClass.Noun or WordClass.Gerund or WordClass.Past && names.Contains(words[i].Text) && !common.Contains(words[i].Lower))
                    words[i] = words[i] with { Class = WordClass.Name };
            }
        }
    }
}
