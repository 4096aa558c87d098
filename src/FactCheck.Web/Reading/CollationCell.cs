using FactCheck.Web.Wording;

namespace FactCheck.Web.Reading;

/// <summary>What one source has for one facet.</summary>
/// <param name="Badge">How it compares.</param>
/// <param name="Said">The words of the source, or empty.</param>
/// <param name="Clash">True where it conflicts.</param>
/// <param name="Message">The comparison in words.</param>
public sealed record CollationCell(Badge Badge, string Said, bool Clash, string Message);
