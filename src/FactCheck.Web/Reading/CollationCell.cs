using FactCheck.Web.Wording;

namespace FactCheck.Web.Reading;

/// <summary>What one source has for one facet.</summary>
/// <param name="Badge">How it compares.</param>
/// <param name="Said">The words of the source, or empty.</param>
/// <param name="Clash">True where it conflicts.</param>
/// <param name="Message">The comparison in words.</param>
/// <param name="IsExplained">False where both have the same words, and there is nothing to explain.</param>
public sealed record CollationCell(Badge Badge, string Said, bool Clash, string Message, bool IsExplained = true);
