namespace FactCheck.Web.Reading;

/// <summary>The page of the watch.</summary>
/// <param name="Lines">The first of the changes.</param>
/// <param name="All">How many there are.</param>
/// <param name="Watched">Sources under watch.</param>
/// <param name="PerDay">Requests a day that the watch plans to make.</param>
/// <param name="Away">Sources that did not answer as they should at the last look.</param>
public sealed record WatchView(IReadOnlyList<WatchLine> Lines, int All, int Watched, double PerDay, int Away);
