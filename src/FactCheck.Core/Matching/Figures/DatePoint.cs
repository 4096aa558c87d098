using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Figures;

/// <summary>A day, month, year or decade as far as the text names it.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Year">Year, or null.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null.</param>
internal sealed record DatePoint(TextSpan Span, int? Year, int? Month, int? Day)
{
    public DayOfWeek? Weekday { get; init; }

    /// <summary>True for "the 1990s": the year is the first of ten.</summary>
    public bool IsDecade { get; init; }

    /// <summary>The preposition before it (<c>in</c>, <c>since</c>, <c>until</c>, <c>before</c>, <c>after</c>), or empty.</summary>
    public string Relation { get; init; } = "";

    /// <summary>Index of its first word among the words that were read.</summary>
    public int Word { get; init; }
}
