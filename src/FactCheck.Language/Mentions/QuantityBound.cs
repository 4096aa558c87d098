namespace FactCheck.Language.Mentions;

/// <summary>How the words around a number bind it.</summary>
public enum QuantityBound
{
    Exact,

    /// <summary><c>about</c>, <c>around</c>, <c>some</c>, <c>roughly</c>.</summary>
    About,

    /// <summary><c>nearly</c>, <c>almost</c>: a little under.</summary>
    Nearly,

    /// <summary><c>over</c>, <c>more than</c>.</summary>
    Over,

    /// <summary><c>at least</c>, <c>107 or more</c>.</summary>
    AtLeast,

    /// <summary><c>under</c>, <c>less than</c>.</summary>
    Under,

    /// <summary><c>at most</c>, <c>up to</c>.</summary>
    AtMost,
}
