using FactCheck.Language.Segmentation;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Propositions;

/// <summary>Reads a text sentence by sentence: what each states, split into single statements where that is safe.</summary>
public static class PropositionFinder
{
    /// <summary>One reading for each of <paramref name="sentences"/>, in order.</summary>
    public static IReadOnlyList<SentenceReading> Read(string text, IReadOnlyList<Sentence> sentences)
    {
        var tagged = TaggedText.Of(text, sentences);
        var document = DocumentMentions.Of(tagged);
        var decomposer = new Decomposer(document);
        var readings = new List<SentenceReading>(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            var signals = SignalReader.Read(document, i);
            readings.Add(new(sentences[i], signals, decomposer.Split(i, signals)));
        }
        return readings;
    }
}
