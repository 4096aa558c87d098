using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC106: a source older than the desk allows.</summary>
public sealed class SourceTooOld : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC106"), "The source is older than the desk allows",
        "Figures and offices change. The desk sets an age (rules/sources, oldest_days) beyond which a source is pointed out.",
        Severity.Warning, "Look for a newer source, or say in the text of when the figure is.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        if (input.Rules.OldestDays is not { } oldest) yield break;
        var today = input.Published ?? DateOnly.FromDateTime(input.Now.UtcDateTime);
        foreach (var reading in input.Readings)
        {
            if ((reading.Capture.Text?.Modified ?? reading.Capture.Text?.Published) is not { } date || today.DayNumber - date.DayNumber <= oldest) continue;
            yield return input.Finding(Description, $"The source is of {date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}, {(today.DayNumber - date.DayNumber) / 365} years before the article.", reading.Capture.Url);
        }
    }
}
