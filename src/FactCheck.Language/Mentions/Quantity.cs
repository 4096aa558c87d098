using FactCheck.Language.Spans;

namespace FactCheck.Language.Mentions;

/// <summary>A number of a text with what binds it and what it counts.</summary>
/// <param name="Span">The number with its sign, scale and unit: <c>over $5 million</c> is <c>$5 million</c>.</param>
/// <param name="Low">The value, or the lower end of a range. A percentage keeps its figure (<c>5 %</c> is 5).</param>
/// <param name="High">The value, or the upper end of a range.</param>
/// <param name="Form">Count, percentage, money …</param>
/// <param name="Bound">How the words before or after bind it.</param>
/// <param name="Unit">Currency code, unit of measure or head noun of the thing counted, in lower case and singular; empty where none follows.</param>
/// <param name="Counted">The words of the thing counted, or null.</param>
public sealed record Quantity(TextSpan Span, double Low, double High, QuantityForm Form, QuantityBound Bound, string Unit, TextSpan? Counted)
{
    /// <summary>True where two ends are given.</summary>
    public bool IsRange => Low < High;
}
