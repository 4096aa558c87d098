namespace FactCheck.Language.Mentions;

/// <summary>How exactly a date is told.</summary>
public enum DatePrecision
{
    Day,
    Week,
    Month,
    Year,
    Decade,
}
