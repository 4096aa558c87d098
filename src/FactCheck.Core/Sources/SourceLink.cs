namespace FactCheck.Core.Sources;

/// <summary>A link in the words of a page.</summary>
/// <param name="Url">Where it leads, absolute.</param>
/// <param name="Words">The words that carry it, white space folded.</param>
public sealed record SourceLink(string Url, string Words);
