using FactCheck.Core.Matching;
using FactCheck.Core.Matching.Facets;
using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Matching.Quotes;
using FactCheck.Core.Rules;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Checks;

/// <summary>FC410: 300 jobs in the sentence, 200 jobs in the words it quotes.</summary>
public sealed class NumberAgainstQuote : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC410"), "A number that its own quotation does not bear out",
        "A sentence and the words it quotes each give one number for the same thing, and the numbers differ.",
        Severity.Warning, "Find out which is right, or say what the difference is.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        var quotes = QuoteReader.Marked(input.Article.Text);
        if (quotes.Count == 0) yield break;
        foreach (var sentence in SentenceFigures.Of(input))
        {
            if (sentence.Figures.Count < 2 || sentence.Dates.Count > 1 || Compares(sentence)) continue;
            var inside = sentence.Figures.Where(f => IsQuoted(quotes, f.Span)).ToList();
            var outside = sentence.Figures.Where(f => !IsQuoted(quotes, f.Span)).ToList();
            if (Pair(inside, outside) is not var (said, told)) continue;
            yield return input.Finding(Description, $"The sentence says {sentence.Say(told.Span)}, the words it quotes say {sentence.Say(said.Span)}.", told.Span);
        }
    }

    private static (Figure Said, Figure Told)? Pair(List<Figure> inside, List<Figure> outside)
    {
        foreach (var said in inside)
            foreach (var told in outside)
            {
                var isSameThing = said.Measure == told.Measure && said.Nouns.Count > 0 && told.Nouns.Count > 0 && said.Nouns[0] == told.Nouns[0];
                if (isSameThing && FigureRelation.Of(told, said) == FacetOutcome.Conflict) return inside.Exists(i => i.Value == told.Value) || outside.Exists(o => o.Value == said.Value) ? null : (said, told);
            }
        return null;
    }

    // Two numbers of one thing are meant where the sentence sets times, parts or people against each other.
    private static bool Compares(SentenceFigures sentence) => sentence.Has(0, sentence.Words.Count,
        "than", "another", "other", "others", "previous", "previously", "earlier", "before", "after", "later", "last", "next", "instead", "only", "not", "of", "but", "while", "rather", "more", "fewer", "less", "originally", "up", "down");

    private static bool IsQuoted(IReadOnlyList<TextSpan> quotes, TextSpan span)
    {
        foreach (var quote in quotes) if (quote.Start <= span.Start && span.End <= quote.End) return true;
        return false;
    }
}
