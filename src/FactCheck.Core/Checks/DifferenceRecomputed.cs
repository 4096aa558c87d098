using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC414: up by 60, from 200 to 250.</summary>
public sealed class DifferenceRecomputed : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC414"), "A difference that does not follow from its numbers",
        "Where a sentence says by how much something rose or fell and from which number to which, the difference is reckoned.",
        Severity.Warning, "Reckon again, and correct the number that is wrong.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var sentence in SentenceFigures.Of(input))
        {
            if (PercentRecomputed.FromTo(sentence) is not var (from, to)) continue;
            // Percent of a percentage is another reckoning.
            if (sentence.Figures.FirstOrDefault(f => f != from && f != to && f.Bound == FigureBound.Plain && f.Measure == from.Measure && f.Measure is not ("percent" or "points") && sentence.Form(f.Word - 1) == "by") is not { } by) continue;
            var real = Math.Abs(to.Value - from.Value);
            if (Math.Abs(real - by.Value) <= Slack(from) + Slack(to) + Slack(by) + (1e-9 * real)) continue;
            yield return input.Finding(Description, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"From {sentence.Say(from.Span)} to {sentence.Say(to.Span)} is a difference of {real:#,0.##}, not {sentence.Say(by.Span)}."), by.Span);
        }
    }

    // "from 1.2 million to 1.5 million" may be rounded; 200 is meant exactly.
    private static double Slack(Figure figure) => figure.Step >= 1000 ? figure.Step / 2 : 0;
}
