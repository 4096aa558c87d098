using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC401: from 200 to 250 is 25 percent.</summary>
public sealed class PercentRecomputed : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC401"), "A percentage that does not follow from its numbers",
        "Where a sentence gives a change from one number to another and its percentage, the percentage is recomputed; a rounded one passes.",
        Severity.Warning, "Reckon again, and correct the number that is wrong.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var sentence in SentenceFigures.Of(input))
            if (FromTo(sentence) is var (from, to) && sentence.Figures.FirstOrDefault(f => f.Measure == "percent") is { } percent && Check(sentence, from, to, percent) is { } message)
                yield return input.Finding(Description, message, percent.Span);
    }

    // "from A to B", both of one measure.
    internal static (Figure From, Figure To)? FromTo(SentenceFigures sentence)
    {
        for (var i = 0; i + 1 < sentence.Figures.Count; i++)
        {
            var (one, other) = (sentence.Figures[i], sentence.Figures[i + 1]);
            if (one.Measure == "percent" || (one.Measure != other.Measure && one.Measure.Length > 0 && other.Measure.Length > 0)) continue;
            if (sentence.Has(one.Word - 2, one.Word, "from") && sentence.Has(other.Word - 3, other.Word, "to")) return (one, other);
        }
        return null;
    }

    private static string? Check(SentenceFigures sentence, Figure from, Figure to, Figure percent)
    {
        if (from.Value <= 0 || percent.Bound is FigureBound.Over or FigureBound.Under) return null;
        var real = Math.Abs(to.Value - from.Value) / from.Value * 100;
        var slack = Math.Max(Math.Min(1, percent.Step), percent.Bound == FigureBound.About ? 0.08 * real : 0) + ((from.Step >= 1000 || to.Step >= 1000) ? 0.02 * real : 0) + 0.05;
        if (Math.Abs(real - percent.Value) <= slack) return null;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"From {sentence.Say(from.Span)} to {sentence.Say(to.Span)} is {real:0.#} percent, not {sentence.Say(percent.Span)}.");
    }
}
