using FactCheck.Data.Sources;

namespace FactCheck.Pipeline.Notices;

/// <summary>Whether a source says something else than before, or answers otherwise.</summary>
internal static class SourceChange
{
    /// <summary>What was and what became of it; null where nothing changed, or where there was no fetch before.</summary>
    internal static Dictionary<string, string>? Between(string url, CaptureRow? before, CaptureRow now)
    {
        if (before is null) return null;
        var hasOtherText = before.Text is { } was && now.Text is { } became && was.Text != became.Text;
        if (before.Outcome == now.Outcome && before.PageKind == now.PageKind && !hasOtherText) return null;
        return new()
        {
            ["url"] = url,
            ["was"] = Spelled(before),
            ["state"] = Spelled(now),
            ["text"] = hasOtherText ? "changed" : before.Text is null || now.Text is null ? "unknown" : "same",
            ["capture"] = now.Id.ToString(),
        };
    }

    private static string Spelled(CaptureRow capture)
    {
        var name = capture.Outcome.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
