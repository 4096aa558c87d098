namespace FactCheck.Core.Matching.Figures;

/// <summary>How a number is meant.</summary>
internal enum FigureBound
{
    /// <summary>As it stands.</summary>
    Plain,

    /// <summary>about, around, some, nearly, roughly.</summary>
    About,

    /// <summary>over, more than, at least.</summary>
    Over,

    /// <summary>under, fewer than, at most, up to.</summary>
    Under,
}
