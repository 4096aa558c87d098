using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checks;

/// <summary>FC115: the report is cited, and it links to the document.</summary>
public sealed class PrimaryBehindSource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC115"), "The source links to a nearer one",
        "The cited page is no primary source, and by the passage that bears on the claim it links to one (rules/sources, kinds): the office, the court, the paper that it reports on.",
        Severity.Note, "Read the primary source, and cite it.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        var cited = input.Readings.Select(r => r.Capture.Url).ToHashSet(StringComparer.Ordinal);
        if (cited.Any(u => input.Rules.KindOf(u) == SourceKind.Primary)) yield break;
        foreach (var reading in input.Readings)
        {
            if (!reading.Capture.IsRead || reading.Capture.Text is not { } text) continue;
            if (LinksNear.Passage(reading, text).FirstOrDefault(l => input.Rules.KindOf(l.Url) == SourceKind.Primary && !IsFrontDoor(l.Url)) is { } link)
                yield return input.Finding(Description, $"{reading.Capture.Url} links to a primary source for this: {link.Url} (“{link.Words}”).", reading.Capture.Url);
        }
    }

    private static bool IsFrontDoor(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.AbsolutePath.Trim((char)47).Length == 0;
}
