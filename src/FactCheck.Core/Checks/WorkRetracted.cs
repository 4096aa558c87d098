using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC111: a cited work that was retracted.</summary>
public sealed class WorkRetracted : IClaimCheck
{
    private static readonly string[] Signs = ["retracted:", "retracted article:", "[retracted]", "retraction:", "retraction notice", "withdrawn:"];

    public CheckDescription Description { get; } = new(new("FC111"), "The cited work is retracted",
        "Its authors or its publisher took it back: what it says is no evidence any more. Found in the registry of its DOI, or in the title of its page.",
        Severity.Blocking, "Cite a work that stands, or say in the article that this one was retracted.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        foreach (var capture in input.Readings.Select(static reading => reading.Capture))
        {
            if (capture.Work is { IsRetracted: true } work)
                yield return input.Finding(Description, $"The cited work is retracted, says the registry of DOI {work.Doi}{(work.Notice.Length > 0 ? $" (notice {work.Notice})" : "")}.", capture.Url);
            else if (capture.IsRead && capture.Text?.Title is { } title && Array.Exists(Signs, sign => title.StartsWith(sign, StringComparison.OrdinalIgnoreCase)))
                yield return input.Finding(Description, $"The title of the cited page says that the work is retracted: “{(title.Length <= 120 ? title : title[..119] + "…")}”.", capture.Url);
        }
    }
}
