using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC412: 12 kilometres (12 miles).</summary>
public sealed class ConversionInBrackets : IArticleCheck
{
    // A conversion is rounded, often to the nearest five or ten.
    private const double Rounded = 0.06;

    public CheckDescription Description { get; } = new(new("FC412"), "A conversion that does not hold",
        "A quantity is given again in another unit, in brackets right behind it, and the two are not the same; rounding passes.",
        Severity.Warning, "Convert again.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var sentence in SentenceFigures.Of(input))
            for (var i = 0; i + 1 < sentence.Figures.Count; i++)
            {
                var (one, other) = (sentence.Figures[i], sentence.Figures[i + 1]);
                if (one.Measure.Length == 0 || one.Measure is "percent" or "points" || one.Measure != other.Measure || Units.IsMoney(one.Measure) || !IsBracketed(sentence, one, other) || Holds(one, other)) continue;
                yield return input.Finding(Description, $"{sentence.Say(one.Span)} is not {sentence.Say(other.Span)}.", other.Span);
            }
    }

    private static bool Holds(Figure one, Figure other)
    {
        var slack = Math.Max(Rounded * Math.Max(Math.Abs(one.Value), Math.Abs(other.Value)), Math.Max(one.Step, other.Step) / 2);
        return Math.Abs(one.Value - other.Value) <= slack;
    }

    private static bool IsBracketed(SentenceFigures sentence, Figure one, Figure other)
    {
        if (other.Span.Start <= one.Span.End) return false;
        var (between, end) = (sentence.Text[one.Span.End..other.Span.Start].Trim(), other.Span.End);
        return between is "(" or "(about" or "(around" or "(roughly" or "(some" && end < sentence.Text.Length && sentence.Text[end] == ')';
    }
}
