using System.Globalization;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>Parses text or CoNLL-U into CoNLL-U: what <c>factcheck parse</c> runs.</summary>
public static class ConlluParse
{
    /// <summary>
    /// Fills LEMMA, UPOS, XPOS, HEAD and DEPREL of every word of <paramref name="input"/>. Comments, ids, ranges, forms and MISC are kept;
    /// FEATS and DEPS, which belong to another analysis, become "_". Without a model these columns are "_" too. Each sentence is written
    /// before the next is read.
    /// </summary>
    /// <exception cref="ConlluFormatException">The input is not CoNLL-U.</exception>
    public static void Run(TextReader input, TextWriter output, SyntaxModel? model)
    {
        foreach (ConlluSentence sentence in ConlluReader.Read(input)) ConlluWriter.Write(Fill(sentence, model), output);
    }

    /// <summary>Tokenizes and parses sentences of running text.</summary>
    public static void Run(string text, IReadOnlyList<Sentence> sentences, TextWriter output, SyntaxModel? model)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        int number = 0;
        foreach (Sentence sentence in sentences)
        {
            IReadOnlyList<Token> tokens = Tokenizer.Tokenize(text, sentence.Span);
            if (tokens.Count > 0) ConlluWriter.Write(Fill(ConlluWriter.FromText(text, sentence.Span, tokens, ++number), model), output);
        }
    }

    private static ConlluSentence Fill(ConlluSentence sentence, SyntaxModel? model)
    {
        IReadOnlyList<ParsedWord>? parsed = model?.Parse([.. sentence.Words.Select(word => word.Form)]);
        List<ConlluRow> rows = new(sentence.Rows.Count);
        int at = 0;
        foreach (ConlluRow row in sentence.Rows)
            rows.Add(row.IsWord ? Fill(row, parsed?[at++]) : row);
        return sentence with { Rows = rows };
    }

    private static ConlluRow Fill(ConlluRow row, ParsedWord? word)
    {
        string[] columns = [.. row.Columns];
        columns[2] = word?.Lemma ?? "_";
        columns[3] = word?.Upos.ToString().ToUpperInvariant() ?? "_";
        columns[4] = word?.Xpos ?? "_";
        columns[5] = "_";
        columns[6] = (word?.Head + 1)?.ToString(CultureInfo.InvariantCulture) ?? "_";
        columns[7] = word?.Relation ?? "_";
        columns[8] = "_";
        return new(columns);
    }
}
