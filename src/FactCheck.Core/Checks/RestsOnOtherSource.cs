using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checks;

/// <summary>FC114: one source has it from the other.</summary>
public sealed class RestsOnOtherSource : IClaimCheck
{
    private static readonly string[] Credits = ["first reported by ", "as reported by ", "reported by ", "according to ", "told ", "cited by ", "citing ", "quoted by "];
    private const int ShortestName = 4;

    public CheckDescription Description { get; } = new(new("FC114"), "A source that has it from the other source",
        "Two sources are cited, and the words or the links of one name the other as where it has this from: together they are one source.",
        Severity.Warning, "Count them as one, and look for an independent source.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        foreach (var one in input.Readings)
            foreach (var other in input.Readings)
            {
                if (ReferenceEquals(one, other) || !one.Capture.IsRead || one.Capture.Text is not { } text) continue;
                if (text.Links.FirstOrDefault(l => SourceUrl.TryParse(l.Url, out var url, out _) && url.Canonical == other.Capture.Url) is { } link && IsNear(one, text, link))
                    yield return input.Finding(Description, $"{one.Capture.Url} links to {other.Capture.Url} where it says this: they count as one source.", one.Capture.Url);
                else if (Credited(text.Text, other.Capture.Text) is { Length: > 0 } words)
                    yield return input.Finding(Description, $"{one.Capture.Url} has it from {other.Capture.Url} (“{words}”): they count as one source.", one.Capture.Url);
            }
    }

    private static bool IsNear(Matching.SourceReading reading, SourceText text, SourceLink link) => LinksNear.Passage(reading, text).Any(l => l == link);

    private static string Credited(string text, SourceText? other)
    {
        if (other is not { Site: { Length: >= ShortestName } site }) return "";
        var name = site.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? site[4..] : site;
        foreach (var credit in Credits)
            foreach (var article in (ReadOnlySpan<string>)["", "the "])
                if (text.IndexOf(credit + article + name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) return text.Substring(at, credit.Length + article.Length + name.Length);
        return "";
    }
}
