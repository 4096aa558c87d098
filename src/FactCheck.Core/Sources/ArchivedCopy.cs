namespace FactCheck.Core.Sources;

/// <summary>A copy of a page that a web archive keeps (a memento, RFC 7089).</summary>
/// <param name="Url">Where it can be read.</param>
/// <param name="At">When the archive took it.</param>
public sealed record ArchivedCopy(string Url, DateTimeOffset At);
