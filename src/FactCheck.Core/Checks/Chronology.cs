using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC409: from 2019 to 2015.</summary>
public sealed class Chronology : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC409"), "A stretch of time that ends before it begins",
        "Where a sentence says “from” one year “to” another, or “between” one “and” another, the second must come later.",
        Severity.Warning, "Correct the years.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var sentence in SentenceFigures.Of(input))
            for (var i = 1; i < sentence.Dates.Count; i++)
            {
                var (from, to) = (sentence.Dates[i - 1], sentence.Dates[i]);
                if (from.Year is not { } first || to.Year is not { } last || last >= first || !Joins(sentence, from, to)) continue;
                var span = from.Span.Union(to.Span);
                yield return input.Finding(Description, $"“{sentence.Say(span)}” ends before it begins.", span);
            }
    }

    private static bool Joins(SentenceFigures sentence, DatePoint from, DatePoint to)
    {
        var between = sentence.Say(new(from.Span.End, to.Span.Start)).Trim().ToLowerInvariant();
        return (from.Relation == "from" && between is "to" or "until" or "till") || (from.Relation == "between" && between == "and");
    }
}
