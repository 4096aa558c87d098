namespace FactCheck.Web.Reading;

/// <summary>One question about the desk's work, and its numbers.</summary>
/// <param name="Name">Its name in addresses and in the file.</param>
/// <param name="Title">The question.</param>
/// <param name="Says">The answer in one sentence.</param>
public sealed record Insight(string Name, string Title, string Says, IReadOnlyList<InsightBar> Bars);
