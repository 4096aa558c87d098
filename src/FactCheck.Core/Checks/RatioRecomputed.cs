using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC405: from 10 to 30 is no doubling.</summary>
public sealed class RatioRecomputed : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC405"), "Doubled, tripled, halved: the numbers do not say so",
        "Where a sentence says that something doubled, tripled or halved from one number to another, the ratio is reckoned.",
        Severity.Warning, "Reckon again: say what the numbers say.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var sentence in SentenceFigures.Of(input))
        {
            if (PercentRecomputed.FromTo(sentence) is not var (from, to) || from.Value <= 0) continue;
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var factor = sentence.Form(i) switch { "doubled" or "doubling" => 2, "tripled" or "trebled" => 3, "quadrupled" => 4, "halved" => 0.5, _ => 0 };
                var more = sentence.Has(i - 3, i, "than", "nearly", "almost", "about") ? 0.25 : 0.12;
                if (factor == 0 || Math.Abs((to.Value / from.Value / factor) - 1) <= (sentence.Has(i - 3, i, "more") ? 0.6 : more)) continue;
                yield return input.Finding(Description, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"From {sentence.Say(from.Span)} to {sentence.Say(to.Span)} is {to.Value / from.Value:0.##} times as much, which is not “{sentence.Form(i)}”."), sentence.Words[i].Span);
            }
        }
    }
}
