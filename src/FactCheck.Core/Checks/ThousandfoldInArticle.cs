using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC411: 3.2 million in one paragraph, 3.2 billion in another.</summary>
public sealed class ThousandfoldInArticle : IArticleCheck
{
    private const double SameThing = 0.4;
    private const int MostSentences = 400;

    public CheckDescription Description { get; } = new(new("FC411"), "Million in one place, billion in another",
        "Two sentences of the article that speak of the same thing give the same digits, and a factor of a thousand lies between them.",
        Severity.Warning, "Look up whether it is thousand, million or billion, and correct the other place.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        List<SentenceFigures> sentences = [.. SentenceFigures.Of(input).Where(s => s.Figures.Count > 0).Take(MostSentences)];
        for (var i = 1; i < sentences.Count; i++)
            for (var j = 0; j < i; j++)
                if (Slip(sentences[j], sentences[i]) is var (one, other, factor))
                    yield return input.Finding(Description, $"The article says {sentences[j].Say(one.Span)} in one place and {sentences[i].Say(other.Span)} in another: a factor of {factor} lies between them.", other.Span);
    }

    private static (Figure, Figure, string)? Slip(SentenceFigures left, SentenceFigures right)
    {
        foreach (var one in left.Figures)
            foreach (var other in right.Figures)
            {
                // A round number ("a million", "a billion") is met by chance.
                if (Thousands.Between(one, other) is not { Length: > 0 } factor || IsRound(one) || left.Figures.Any(f => f.Value == other.Value) || right.Figures.Any(f => f.Value == one.Value)) continue;
                if (Likeness(left, right) >= SameThing) return (one, other, factor);
            }
        return null;
    }

    private static bool IsRound(Figure figure) => figure.Value > 0 && Math.Log10(figure.Value) is var power && Math.Abs(power - Math.Round(power)) < 1e-9;

    private static double Likeness(SentenceFigures left, SentenceFigures right)
    {
        var (one, other) = (Stems(left), Stems(right));
        return one.Count < 2 || other.Count < 2 ? 0 : (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);
    }

    // The words of the number itself ("million") say nothing of what it counts.
    private static HashSet<int> Stems(SentenceFigures sentence) =>
        [.. sentence.Words.Where(w => w.IsContent && !w.HasDigit && !sentence.Figures.Any(f => f.Span.Overlaps(w.Span))).Select(w => w.Stem)];
}
