using FactCheck.Language.Mentions;
using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>A text with everything that was found in it, by sentence.</summary>
internal sealed class DocumentMentions
{
    private DocumentMentions(TaggedText text, Word[][] masked, ILookup<int, NameMention> names, ILookup<int, QuoteMention> quotes, IReadOnlyList<TextSpan> marks)
    {
        Tagged = text;
        Masked = masked;
        Names = names;
        Quotes = quotes;
        Marks = marks;
    }

    public TaggedText Tagged { get; }

    public string Text => Tagged.Text;

    /// <summary>The words of each sentence, every quotation one word.</summary>
    public IReadOnlyList<Word[]> Masked { get; }

    public ILookup<int, NameMention> Names { get; }

    public ILookup<int, QuoteMention> Quotes { get; }

    /// <summary>Quotations with their marks, in order.</summary>
    public IReadOnlyList<TextSpan> Marks { get; }

    public static DocumentMentions Of(TaggedText text)
    {
        var marks = QuoteMarks.Find(text.Text, text.Sentences);
        var masked = text.Words.Select(w => Masking.Apply(text.Text, w, marks)).ToArray();
        var starts = text.Sentences.Select(s => s.Span.Start).ToArray();
        return new(
            text,
            masked,
            NameFinder.Find(text).ToLookup(n => IndexOf(starts, n.Span.Start)),
            QuoteFinder.Find(text).Where(q => q.Content.Count > 0).ToLookup(q => IndexOf(starts, (q.Cue ?? q.Content[0]).Start)),
            marks);
    }

    private static int IndexOf(int[] starts, int position)
    {
        var at = Array.BinarySearch(starts, position);
        return at >= 0 ? at : ~at - 1;
    }
}
