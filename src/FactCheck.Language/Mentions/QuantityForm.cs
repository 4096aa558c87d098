namespace FactCheck.Language.Mentions;

/// <summary>What sort of number a quantity is.</summary>
public enum QuantityForm
{
    /// <summary>A plain count or a measure with a unit.</summary>
    Count,
    Percent,
    PercentagePoints,
    Money,
    Ordinal,

    /// <summary>A part of a whole: <c>half</c>, <c>two thirds</c>, <c>one in five</c>; the value is between 0 and 1.</summary>
    Fraction,
}
