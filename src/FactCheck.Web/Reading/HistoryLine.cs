namespace FactCheck.Web.Reading;

/// <summary>One thing that happened to a claim.</summary>
/// <param name="What">In a sentence.</param>
/// <param name="Words">What the person said, or empty.</param>
public sealed record HistoryLine(DateTimeOffset At, string What, string Words);
