using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC309: 410 miles in the claim, 410 kilometres in the source.</summary>
public sealed class UnitSlip : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC309"), "The same number with another unit",
        "The claim and the passage that speaks of the same thing have the same number with different units of one measure: kilometres and miles, hectares and square kilometres, °C and °F, kilograms and tonnes.",
        Severity.Blocking, "Take the unit of the source, or convert the number too.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        foreach (var reading in input.Readings)
            foreach (var (said, has) in SourceFigures.Conflicts(input, reading))
                if (said.Figure.Measure.Length > 0 && said.Figure.Measure == has.Figure.Measure && Numeral(said.Words) == Numeral(has.Words))
                    yield return input.Finding(Description, $"The number is the same, the unit is not: the claim says {said.Words}, the source {has.Words}.", reading.Capture.Url);
    }

    // "410" of "410 miles"; "3.2 million" and "3.2 billion" differ by more than a unit.
    private static string Numeral(string words)
    {
        var end = 0;
        while (end < words.Length && (char.IsAsciiDigit(words[end]) || words[end] is '.' or ',')) end++;
        var next = words[end..].TrimStart();
        return end == 0 || next.StartsWith("million", StringComparison.OrdinalIgnoreCase) || next.StartsWith("billion", StringComparison.OrdinalIgnoreCase) || next.StartsWith("thousand", StringComparison.OrdinalIgnoreCase)
            ? words : words[..end];
    }
}
