using FactCheck.Core.Matching.Figures;
using FactCheck.Language.Segmentation;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC408: 12 dead in the headline, 21 in the text.</summary>
public sealed class TwoValues : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC408"), "Two values for one thing",
        "Two sentences of the article that share most of their words give different numbers for the same noun, and nothing in them tells that they speak of two things; headline and captions count too.",
        Severity.Warning, "Find out which is right, or say what the difference is.");

    private const double SameThing = 0.6;
    private const int MostSentences = 400;

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        List<SentenceFigures> sentences = [.. SentenceFigures.Of(input).Where(s => s.Figures.Count > 0).Take(MostSentences)];
        for (var i = 1; i < sentences.Count; i++)
            for (var j = 0; j < i; j++)
                if (Clash(sentences[j], sentences[i]) is var (one, other))
                    yield return input.Finding(Description, $"The article says {sentences[j].Say(one.Span)} in one place and {sentences[i].Say(other.Span)} in another ({(IsHeading(input, one) ? "headline against body" : "of the same thing")}).", other.Span);
    }

    private static bool IsHeading(ArticleCheckInput input, Figure figure) =>
        input.Extraction.Sentences.Any(s => s.BlockKind is BlockKind.Heading or BlockKind.Caption && s.Span.Contains(figure.Span.Start));

    private static (Figure One, Figure Other)? Clash(SentenceFigures left, SentenceFigures right)
    {
        foreach (var one in left.Figures)
            foreach (var other in right.Figures)
            {
                if (one.Measure != other.Measure || (one.Measure.Length == 0 && !one.Nouns.Any(other.Nouns.Contains)) || Matching.Facets.FigureRelation.Of(one, other) != Matching.FacetOutcome.Conflict) continue;
                if (Likeness(left, right) >= SameThing && !left.Figures.Any(f => f.Value == other.Value) && !right.Figures.Any(f => f.Value == one.Value) && !CountedThing.Differs(left, one, right, other)) return (one, other);
            }
        return null;
    }

    private static double Likeness(SentenceFigures left, SentenceFigures right)
    {
        var (one, other) = (Stems(left), Stems(right));
        return one.Count < 3 || other.Count < 3 ? 0 : (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);
    }

    private static HashSet<int> Stems(SentenceFigures sentence) => [.. sentence.Words.Where(w => w.IsContent && !w.HasDigit).Select(w => w.Stem)];
}
