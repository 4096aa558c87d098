using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checks;

/// <summary>FC110: a link to a section (<c>#id</c>) that the page does not have, or to words of it (<c>#:~:text=</c>) that do not stand in what was read.</summary>
public sealed class PlaceNotInSource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC110"), "The place the link points at is missing",
        "The link names the section or the words that bear out the sentence. The page has no such section, or the words do not stand in the text that was read: it changed, or they stand outside its main text.",
        Severity.Inconclusive, "Open the page and look for the place; link the section or the words as they now stand.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        foreach (var citation in input.Citations.DistinctBy(static c => c.AsWritten))
        {
            if (!SourceUrl.TryParse(citation.AsWritten, out var url, out _)) continue;
            var capture = input.Readings.FirstOrDefault(r => r.Capture.Url == citation.Url && r.Capture.IsRead)?.Capture;
            if (capture?.Text is not { } read) continue;
            if (url.Fragment.Length > 0 && capture.Places is { } places && LinkPlace.IsMissing(url, places.ToHashSet(StringComparer.Ordinal)))
                yield return input.Finding(Description, $"The link points at a section that the page does not have: #{url.Fragment}.", citation.Url);
            if (LinkPlace.MissingWords(url, read.Title + "\n" + read.Text) is { } missing)
                yield return input.Finding(Description, $"The link points at words that do not stand in what was read: “{missing.Start}”.", citation.Url);
        }
    }
}
