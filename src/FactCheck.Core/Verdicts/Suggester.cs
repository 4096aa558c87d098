using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Verdicts;

/// <summary>Sums up what the sources of a claim say. It suggests; people decide.</summary>
public static class Suggester
{
    /// <summary>
    /// Over all sources: a contradiction is never hidden by a support elsewhere; a source that could not be read never counts for or against;
    /// where no source was read the outcome is inconclusive.
    /// </summary>
    public static Suggestion Suggest(IReadOnlyList<SourceReading> readings)
    {
        if (readings.Count == 0) return new(MatchOutcome.Inconclusive, 0, ["No source is cited for this."]);
        var read = readings.Where(r => r.Match is { Outcome: not MatchOutcome.Inconclusive }).ToList();
        List<string> reasons = [.. Ordered(read).Select(r => Say(r, readings.Count > 1)), .. readings.Where(r => r.Match is null or { Outcome: MatchOutcome.Inconclusive }).Select(Unread)];
        if (read.Count == 0) return new(MatchOutcome.Inconclusive, 0, reasons);
        var outcome = Overall(read);
        var score = read.Max(r => r.Match?.Score ?? 0);
        return new(outcome, outcome == MatchOutcome.Contradicted ? read.Min(r => r.Match?.Score ?? 0) : score, reasons);
    }

    private static MatchOutcome Overall(List<SourceReading> read)
    {
        foreach (var outcome in (ReadOnlySpan<MatchOutcome>)[MatchOutcome.Contradicted, MatchOutcome.Supported, MatchOutcome.Partial])
            if (read.Exists(r => r.Match?.Outcome == outcome)) return outcome;
        return MatchOutcome.NotFound;
    }

    private static IEnumerable<SourceReading> Ordered(IEnumerable<SourceReading> read) => read.OrderBy(r => r.Match?.Outcome switch
    {
        MatchOutcome.Contradicted => 0,
        MatchOutcome.Supported => 1,
        MatchOutcome.Partial => 2,
        _ => 3,
    }).ThenByDescending(r => r.Match?.Score ?? 0);

    private static string Say(SourceReading reading, bool several) =>
        several ? $"{Host(reading.Capture.Url)}: {reading.Match?.Reason}" : reading.Match?.Reason ?? "";

    private static string Unread(SourceReading reading) => reading.Match is { } match
        ? $"{Host(reading.Capture.Url)}: {match.Reason}"
        : reading.Capture.Outcome == CaptureOutcome.NotAttempted
            ? $"{Host(reading.Capture.Url)} has not been fetched yet."
            : $"{Host(reading.Capture.Url)} could not be read: {reading.Capture.Reason}";

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : url;
}
