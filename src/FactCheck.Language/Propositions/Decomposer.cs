using FactCheck.Language.Spans;

namespace FactCheck.Language.Propositions;

/// <summary>Splits a sentence into what it states, and keeps it whole where that is not safe.</summary>
internal static class Decomposer
{
    public static IReadOnlyList<Proposition> Split(DocumentMentions document, int sentence, SentenceSignals signals)
    {
        if (!signals.HasFiniteVerb && !signals.HasQuote) return [];
        var span = document.Tagged.Sentences[sentence].Span;
        var quote = document.Quotes[sentence].FirstOrDefault(q => q.IsDirect && q.Source is not null) ?? document.Quotes[sentence].FirstOrDefault(q => q.Source is not null);
        var words = quote is { IsDirect: true } ? Inner(document.Text, quote.Content[0]) : null;
        return [new(Rendering.Write(document.Text, [Piece.Of(span)]), [span], quote is null ? PropositionForm.Sentence : PropositionForm.Report, quote?.Source?.In(document.Text), words, 1)];
    }

    private static string Inner(string text, TextSpan quoted) => quoted.In(text).Trim('"', '“', '”', '‘', '’', '\'', '«', '»', ' ');
}
