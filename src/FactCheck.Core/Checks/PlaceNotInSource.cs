using FactCheck.Core.Rules;
using FactCheck.Core.Sources;
using FactCheck.Core.Text;

namespace FactCheck.Core.Checks;

/// <summary>FC110: a link to words of a page (<c>#:~:text=</c>) that do not stand in what was read of it.</summary>
public sealed class PlaceNotInSource : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC110"), "The words the link points at are missing",
        "The link names the words that bear out the sentence. They do not stand in the text that was read: the page changed, or they stand outside its main text.",
        Severity.Inconclusive, "Open the page and look for the words; link the words as they now stand.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        foreach (var citation in input.Citations.DistinctBy(static c => c.AsWritten))
        {
            if (!SourceUrl.TryParse(citation.AsWritten, out var url, out _) || url.TextFragments.Count == 0) continue;
            var capture = input.Readings.FirstOrDefault(r => r.Capture.Url == citation.Url && r.Capture.IsRead)?.Capture;
            if (capture?.Text is not { } read) continue;
            var text = NormalForm.Of(read.Title + "\n" + read.Text);
            if (url.TextFragments.FirstOrDefault(fragment => !Holds(text, fragment)) is { } missing)
                yield return input.Finding(Description, $"The link points at words that do not stand in what was read: “{missing.Start}”.", citation.Url);
        }
    }

    private static bool Holds(string text, TextFragment fragment)
    {
        var at = text.IndexOf(NormalForm.Of(fragment.Start), StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (fragment.End.Length == 0 || text.IndexOf(NormalForm.Of(fragment.End), at, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
