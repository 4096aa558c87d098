using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Matching.Words;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Checks;

/// <summary>The words, quantities and dates of one sentence of the article, for the checks that reckon.</summary>
internal sealed class SentenceFigures
{
    private SentenceFigures(string text, TextSpan span, Lexicon lexicon)
    {
        Text = text;
        Span = span;
        Lexicon = lexicon;
        Words = WordReader.Read(text, span, lexicon);
        var words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Words);
        Dates = DateReader.Read(text, words, lexicon);
        Figures = FigureReader.Read(text, words, lexicon, Dates);
    }

    public string Text { get; }

    public TextSpan Span { get; }

    public Lexicon Lexicon { get; }

    public List<Word> Words { get; }

    public IReadOnlyList<DatePoint> Dates { get; }

    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>The sentences of the article, in order.</summary>
    public static List<SentenceFigures> Of(ArticleCheckInput input)
    {
        var lexicon = new Lexicon();
        return [.. input.Extraction.Sentences.Where(s => !s.Span.IsEmpty).Select(s => new SentenceFigures(input.Article.Text, s.Span, lexicon))];
    }

    /// <summary>The folded form of a word; empty past an end.</summary>
    public string Form(int i) => i >= 0 && i < Words.Count ? Lexicon[Words[i].Form] : "";

    /// <summary>True where one of the forms stands among the words <c>[from, to)</c>.</summary>
    public bool Has(int from, int to, params ReadOnlySpan<string> forms)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, Words.Count); i++) if (forms.Contains(Form(i))) return true;
        return false;
    }

    /// <summary>The words under a figure or a stretch.</summary>
    public string Say(TextSpan span) => Core.Text.NormalForm.Of(span.In(Text));
}
