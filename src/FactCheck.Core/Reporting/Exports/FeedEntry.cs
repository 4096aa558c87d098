namespace FactCheck.Core.Reporting.Exports;

/// <summary>A fact-check that went out, or a correction of one.</summary>
/// <param name="Id">What names it for ever (<c>urn:uuid:…</c>).</param>
/// <param name="Title">Of the article; a correction says that it is one.</param>
/// <param name="Url">The page for readers.</param>
/// <param name="Summary">One paragraph, plain text.</param>
/// <param name="Authors">Who wrote the article.</param>
/// <param name="At">When it went out.</param>
public sealed record FeedEntry(string Id, string Title, string Url, string Summary, IReadOnlyList<string> Authors, DateTimeOffset At);
