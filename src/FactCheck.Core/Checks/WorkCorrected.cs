using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC112: a cited work to which a correction was published.</summary>
public sealed class WorkCorrected : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC112"), "The cited work was corrected",
        "A correction was published after the work. It may touch what is cited.",
        Severity.Warning, "Read the correction and compare it with the sentence.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) =>
        from capture in input.Readings.Select(static reading => reading.Capture)
        where capture.Work is { IsCorrected: true, IsRetracted: false }
        select input.Finding(Description, $"A correction to the cited work was published, says the registry of DOI {capture.Work?.Doi}{(capture.Work?.Notice is { Length: > 0 } notice ? $" (notice {notice})" : "")}.", capture.Url);
}
