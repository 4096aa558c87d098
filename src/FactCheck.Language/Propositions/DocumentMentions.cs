using FactCheck.Language.Mentions;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>A text with everything that was found in it, by sentence.</summary>
internal sealed class DocumentMentions
{
    private readonly int[] _starts;

    private DocumentMentions(TaggedText text, int[] starts, Word[][] masked, ILookup<int, NameMention> names, ILookup<int, QuoteMention> quotes, IReadOnlyList<TextSpan> marks)
    {
        Tagged = text;
        _starts = starts;
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

    /// <summary>The sentence that holds a position, or the one before it.</summary>
    public Sentence SentenceAt(int position) => Tagged.Sentences[IndexOf(position)];

    /// <summary>Index of the sentence that holds a position, or of the one before it.</summary>
    public int IndexOf(int position) => Math.Max(0, IndexOf(_starts, position));

    /// <param name="text">The text.</param>
    /// <param name="quotedBlocks">Indices of blocks that are quotations by their form.</param>
    public static DocumentMentions Of(TaggedText text, IReadOnlySet<int>? quotedBlocks = null)
    {
        var marks = QuoteMarks.Find(text.Text, text.Sentences);
        var masked = text.Words.Select(w => Masking.Apply(text.Text, w, marks)).ToArray();
        var starts = text.Sentences.Select(s => s.Span.Start).ToArray();
        return new(
            text,
            starts,
            masked,
            NameFinder.Find(text).ToLookup(n => IndexOf(starts, n.Span.Start)),
            QuoteFinder.Find(text, quotedBlocks).Where(q => q.Content.Count > 0).ToLookup(q => IndexOf(starts, (q.Cue ?? q.Content[0]).Start)),
            marks);
    }

    private static int IndexOf(int[] starts, int position)
    {
        var at = Array.BinarySearch(starts, position);
        return at >= 0 ? at : ~at - 1;
    }
}
