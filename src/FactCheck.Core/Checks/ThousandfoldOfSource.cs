using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC308: 3.2 million in the claim, 3.2 billion in the source.</summary>
public sealed class ThousandfoldOfSource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC308"), "Million against billion",
        "The claim and the passage that speaks of the same thing give the same digits, and a factor of a thousand (or a million) lies between them: most likely one word was mistaken for another.",
        Severity.Blocking, "Look up whether it is thousand, million or billion, and correct it.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        foreach (var reading in input.Readings)
            foreach (var (said, has) in SourceFigures.Conflicts(input, reading))
                if (Thousands.Between(said.Figure, has.Figure) is { Length: > 0 } factor)
                    yield return input.Finding(Description, $"The claim says {said.Words}, the source {has.Words}: a factor of {factor} lies between them.", reading.Capture.Url);
    }
}
