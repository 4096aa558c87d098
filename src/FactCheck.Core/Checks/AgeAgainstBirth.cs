using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC404: born in 1950 and dead in 2010 is 59 or 60.</summary>
public sealed class AgeAgainstBirth : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC404"), "An age or a span of years that does not fit",
        "Where a sentence gives a year of birth (or a span from one year to another) and an age or a number of years, the years are counted.",
        Severity.Warning, "Correct the year or the age.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var sentence in SentenceFigures.Of(input))
            if ((Age(sentence) ?? SpanOfYears(sentence)) is var (span, message)) yield return input.Finding(Description, message, span);
    }

    private static (Language.Spans.TextSpan, string)? Age(SentenceFigures sentence)
    {
        if (sentence.Dates.FirstOrDefault(d => d.Year is not null && sentence.Has(d.Word - 6, d.Word, "born")) is not { Year: { } born } birth) return null;
        if (sentence.Dates.LastOrDefault(d => d.Year is not null && d != birth && sentence.Has(d.Word - 8, d.Word, "died", "death", "killed")) is not { Year: { } died }) return null;
        var age = sentence.Figures.FirstOrDefault(f => sentence.Has(f.Word - 3, f.Word, "aged", "age"));
        if (age is null) return null;
        var years = age.Measure == "day" ? age.Value / 365.25 : age.Value;
        return years > died - born || years < died - born - 1 ? (age.Span, $"Born in {born} and dead in {died} is {died - born - 1} or {died - born} years, not {sentence.Say(age.Span)}.") : null;
    }

    // "for 12 years, from 1990 to 2005"
    private static (Language.Spans.TextSpan, string)? SpanOfYears(SentenceFigures sentence)
    {
        var years = sentence.Dates.Where(d => d is { Year: not null, IsDecade: false }).ToList();
        for (var i = 0; i + 1 < years.Count; i++)
        {
            if (!sentence.Has(years[i].Word - 2, years[i].Word, "from", "between") || !sentence.Has(years[i].Word + 1, years[i + 1].Word + 1, "to", "until", "and")) continue;
            if (sentence.Figures.FirstOrDefault(f => f.Measure == "day" && f.Bound == FigureBound.Plain && f.Value >= 365 && sentence.Has(f.Word - 2, f.Word, "for") ) is not { } length) continue;
            var (real, said) = (years[i + 1].Year - years[i].Year, length.Value / 365.25);
            if (real is { } gap && Math.Abs(gap - said) > 1.01) return (length.Span, $"From {years[i].Year} to {years[i + 1].Year} is {gap} years, not {sentence.Say(length.Span)}.");
        }
        return null;
    }
}
