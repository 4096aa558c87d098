namespace FactCheck.Language.Segmentation;

/// <summary>Cuts a text into blocks and blocks into sentences. Every span counts in the text as given; time is linear in its length.</summary>
public static class Segmenter
{
    /// <summary>The blocks of a plain text, in order: paragraphs (wrapped lines are joined), headings, list items, block quotes, captions, boilerplate.</summary>
    public static IReadOnlyList<Block> Blocks(string text) => PlainBlocks.Read(text);

    /// <summary>The sentences of <paramref name="blocks"/>, in order. A picture, a heading or a code block is one sentence whatever it says.</summary>
    public static IReadOnlyList<Sentence> Sentences(string text, IReadOnlyList<Block> blocks)
    {
        var sentences = new List<Sentence>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var span = blocks[i].Span.Trim(text);
            if (span.IsEmpty)
            {
                // A picture without an alternative text must still be seen by somebody.
                if (blocks[i].Kind == BlockKind.Picture) sentences.Add(new(span, i));
            }
            else if (blocks[i].Kind is BlockKind.Picture or BlockKind.Heading or BlockKind.Code) sentences.Add(new(span, i));
            else SentenceCutter.Cut(text, span, i, sentences);
        }
        return sentences;
    }

    /// <summary>Blocks and sentences of a plain text in one call.</summary>
    public static IReadOnlyList<Sentence> Sentences(string text) => Sentences(text, Blocks(text));
}
