using FactCheck.Language.Atoms;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Propositions;

/// <summary>Reads a text sentence by sentence: what each states, split into single statements where that is safe.</summary>
public static class PropositionFinder
{
    /// <summary>One reading for each of <paramref name="sentences"/>, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="blocks">Its blocks, where their kinds are known: a block quote is somebody's words.</param>
    public static IReadOnlyList<SentenceReading> Read(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<Block>? blocks = null)
    {
        var tagged = TaggedText.Of(text, sentences);
        var document = DocumentMentions.Of(tagged, QuotedBlocks(blocks));
        var decomposer = new Decomposer(document);
        var split = new List<(SentenceSignals Signals, IReadOnlyList<Proposition> Propositions)>(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            var signals = SignalReader.Read(document, i);
            split.Add((signals, decomposer.Split(i, signals)));
        }
        // Whose words a quotation gives may stand behind it: what it states is known only now.
        return [.. split.Select((s, i) => decomposer.WithQuotes(i, sentences[i], s.Signals, s.Propositions) with { Atoms = Atoms(tagged, i, s.Propositions) })];
    }

    private static HashSet<int>? QuotedBlocks(IReadOnlyList<Block>? blocks) =>
        blocks is null ? null : [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kind == BlockKind.BlockQuote)];

    // Without a parse the coarse view stands for the fine one.
    private static IReadOnlyList<IReadOnlyList<TextSpan>> Atoms(TaggedText tagged, int sentence, IReadOnlyList<Proposition> propositions) =>
        AtomFinder.Find(tagged.Text, tagged.Sentences[sentence].Span, tagged.Parsed[sentence]) is { Count: > 0 } atoms ? atoms : [.. propositions.Select(p => p.Spans)];
}
