using System.Globalization;
using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC107: a source that was written before what it should bear out.</summary>
public sealed class ClaimNewerThanSource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC107"), "The claim is newer than its source",
        "A page of May cannot report what happened in June. Found where the claim names a day, month or year after the last date of the source.",
        Severity.Warning, "Cite a source that was written after the event.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        var dates = DateReader.Read(input.Claim.Text);
        foreach (var reading in input.Readings)
        {
            if ((reading.Capture.Text?.Modified ?? reading.Capture.Text?.Published) is not { } written) continue;
            foreach (var date in dates)
            {
                if (Begins(date) is not { } begins || begins <= written) continue;
                yield return input.Finding(Description, $"The claim speaks of {date.Span.In(input.Claim.Text)}; the source was last dated {written.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.", reading.Capture.Url);
                break;
            }
        }
    }

    private static DateOnly? Begins(DatePoint date) =>
        date.Year is { } year && !date.IsDecade && date.Relation is not ("by" or "until" or "before")
            ? new DateOnly(year, date.Month ?? 1, Math.Min(date.Day ?? 1, DateTime.DaysInMonth(year, date.Month ?? 1)))
            : null;
}
