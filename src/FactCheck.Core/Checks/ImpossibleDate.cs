using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC406: 31 June, or last year as next year.</summary>
public sealed class ImpossibleDate : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC406"), "A date that cannot be",
        "A day that the calendar does not have, or an event told as past that lies after the article.",
        Severity.Warning, "Correct the date.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var sentence in SentenceFigures.Of(input))
            foreach (var date in sentence.Dates)
            {
                if (date is { Month: { } month, Day: { } day } && day > DateTime.DaysInMonth(date.Year ?? 2024, month))
                    yield return input.Finding(Description, $"There is no {sentence.Say(date.Span)}.", date.Span);
                else if (input.Published is { } published && date is { Year: { } year, Relation: "in" or "on" or "since" } && IsAfter(published, year, date.Month, date.Day) && IsPast(sentence))
                    yield return input.Finding(Description, $"The sentence tells {sentence.Say(date.Span)} as past; the article is of {published.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}.", date.Span);
            }
    }

    private static bool IsAfter(DateOnly published, int year, int? month, int? day) =>
        year != published.Year ? year > published.Year : month is { } m && (m != published.Month ? m > published.Month : day > published.Day);

    private static bool IsPast(SentenceFigures sentence) =>
        !sentence.Has(0, sentence.Words.Count, "will", "would", "plans", "plan", "planned", "scheduled", "expected", "to", "may", "could", "by", "until", "forecast")
        && sentence.Words.Any(w => sentence.Lexicon[w.Form] is var form && (form is "was" or "were" or "had" || form.EndsWith("ed", StringComparison.Ordinal)));
}
