using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC402: 12 men and 8 women are 20 people.</summary>
public sealed class SumOfParts : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC402"), "Parts that do not add up",
        "Where a sentence gives a total and two or more parts of the same thing (of whom, including, and), the parts are added.",
        Severity.Warning, "Add again, and correct the part or the total.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var sentence in SentenceFigures.Of(input))
            if (Check(sentence) is var (span, message)) yield return input.Finding(Description, message, span);
    }

    private static (Language.Spans.TextSpan, string)? Check(SentenceFigures sentence)
    {
        var colon = sentence.Text.IndexOfAny([(char)58, (char)8211, (char)8212], sentence.Span.Start, sentence.Span.Length);
        List<Figure> plain = [.. sentence.Figures.Where(f => f.Bound == FigureBound.Plain && f.Measure is "" or "percent" || Units.IsMoney(f.Measure))];
        if (plain.Count < 3 || colon < 0) return null;
        var total = plain[0];
        List<Figure> parts = [.. plain.Skip(1).Where(f => f.Span.Start > colon && f.Measure == total.Measure)];
        if (total.Span.Start > colon || parts.Count < 2 || parts.Count != plain.Count - 1 || sentence.Has(0, sentence.Words.Count, "including", "among", "least")) return null;
        var sum = parts.Sum(p => p.Value);
        if (Math.Abs(sum - total.Value) <= parts.Sum(p => p.Step >= 100 ? p.Step / 2 : 0) + (total.Step >= 100 ? total.Step / 2 : 0) + 1e-6 || sum < 0.5 * total.Value) return null;
        return (total.Span, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The parts ({string.Join(" + ", parts.Select(p => sentence.Say(p.Span)))}) add up to {sum:#,0.##}, not {sentence.Say(total.Span)}."));
    }
}
