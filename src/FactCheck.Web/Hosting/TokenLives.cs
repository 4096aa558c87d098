namespace FactCheck.Web.Hosting;

/// <summary>How long a new token may hold. None holds for ever: whoever forgets one is safe from it one day.</summary>
public static class TokenLives
{
    public const int Usual = 90;

    public static IReadOnlyList<int> Days { get; } = [7, 30, Usual, 365];

    /// <summary>The life that was chosen; the usual one for anything that was not offered.</summary>
    public static TimeSpan Of(int? days) => TimeSpan.FromDays(days is { } chosen && Days.Contains(chosen) ? chosen : Usual);
}
