using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC105: two sources that are one.</summary>
public sealed class SameOrigin : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC105"), "Two sources of one origin",
        "Two outlets that print one wire report, or two hosts of one house, are one source. Known origins stand in rules/sources; copies are found by the likeness of their texts.",
        Severity.Warning, "Count them as one, and look for an independent source.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        var read = input.Readings.Where(r => r.Capture.IsRead).ToList();
        for (var i = 1; i < read.Count; i++)
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (read[j].Capture, read[i].Capture);
                var (left, right) = (input.Rules.OriginOf(one.Url, one.Text), input.Rules.OriginOf(other.Url, other.Text));
                if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
                    yield return input.Finding(Description, $"{one.Url} and {other.Url} are of one origin ({left}) and count as one source.", other.Url);
                else if (TextLikeness.IsCopy(one.Text?.Text ?? "", other.Text?.Text ?? ""))
                    yield return input.Finding(Description, $"{other.Url} prints much the same text as {one.Url}: they count as one source.", other.Url);
            }
    }
}
