using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Figures;

/// <summary>A quantity in a text.</summary>
/// <param name="Span">Its words, from the number to the unit.</param>
/// <param name="Value">In the base unit of its measure.</param>
/// <param name="Step">The place value of its last significant digit, in the same unit: 12,000 has 1,000 and 12.5 has 0.1.</param>
/// <param name="Measure">What is measured: <c>percent</c>, <c>points</c>, <c>USD</c>, <c>metre</c>, <c>day</c> …; empty for a count.</param>
/// <param name="Bound">How it is meant.</param>
internal sealed record Figure(TextSpan Span, double Value, double Step, string Measure, FigureBound Bound)
{
    /// <summary>Stems of the words after it, up to three: the thing counted is among them.</summary>
    public IReadOnlyList<int> Nouns { get; init; } = [];

    /// <summary>Per what (<c>year</c>, <c>person</c>), or empty.</summary>
    public string Per { get; init; } = "";

    /// <summary>Index of the number among the words that were read.</summary>
    public int Word { get; init; }
}
