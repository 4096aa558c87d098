namespace FactCheck.Core.Matching.Figures;

/// <summary>Names of months and weekdays in folded form.</summary>
internal static class Calendar
{
    private static readonly string[] Names = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>1 to 12, or 0. Short forms are the first three letters and "sept".</summary>
    public static int Month(string form)
    {
        if (form.Length < 3) return 0;
        for (var i = 0; i < Names.Length; i++)
            if (form == Names[i] || (form.Length == 3 && Names[i].StartsWith(form, StringComparison.Ordinal)) || (form == "sept" && i == 8)) return i + 1;
        return 0;
    }

    public static string MonthName(int month) => char.ToUpperInvariant(Names[month - 1][0]) + Names[month - 1][1..];

    public static DayOfWeek? Weekday(string form)
    {
        var day = Array.IndexOf(Days, form);
        return day < 0 ? null : (DayOfWeek)day;
    }
}
