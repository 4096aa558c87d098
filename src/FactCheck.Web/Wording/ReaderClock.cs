using System.Globalization;

namespace FactCheck.Web.Wording;

/// <summary>Times as their reader says them: relative up to an hour, then the clock, then the date, in the reader's zone.</summary>
public sealed class ReaderClock(TimeZoneInfo zone, DateTimeOffset now)
{
    public const string Cookie = "tz";

    public DateTimeOffset Now => now;

    public string ZoneName => zone.Id;

    /// <summary>The clock of a request: the browser says its zone in a cookie; without one it is UTC, and says so.</summary>
    public static ReaderClock For(HttpRequest request, TimeProvider time)
    {
        var zone = TimeZoneInfo.Utc;
        if (request.Cookies.TryGetValue(Cookie, out var id) && id.Length < 64 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found)) zone = found;
        return new(zone, time.GetUtcNow());
    }

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>A moment as the reader types one: in the reader's zone.</summary>
    public DateTimeOffset FromLocal(DateTime typed)
    {
        var local = DateTime.SpecifyKind(typed, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>"just now", "12 min ago", "in 40 min", "15:31", "Tue 09:00", "16 May", "16 May 2025".</summary>
    public string Say(DateTimeOffset at)
    {
        var past = now - at;
        if (past.Duration() < TimeSpan.FromMinutes(1)) return "just now";
        if (past.Duration() < TimeSpan.FromHours(1))
            return string.Create(CultureInfo.InvariantCulture, $"{(past > TimeSpan.Zero ? "" : "in ")}{past.Duration().Minutes} min{(past > TimeSpan.Zero ? " ago" : "")}");
        var local = Local(at);
        var today = Local(now).Date;
        var days = (local.Date - today).Days;
        if (days == 0) return Clock(local) + Utc;
        if (days is > 0 and < 7) return local.ToString("ddd HH:mm", CultureInfo.InvariantCulture) + Utc;
        if (days == -1) return "yesterday " + Clock(local) + Utc;
        return local.ToString(local.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>Date and clock, for places where the exact moment counts.</summary>
    public string SayWhole(DateTimeOffset at) => Local(at).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + Utc;

    public string SayClock(DateTimeOffset at) => Clock(Local(at)) + Utc;

    private string Utc => zone.BaseUtcOffset == TimeSpan.Zero && zone.Id is "UTC" or "Etc/UTC" ? " UTC" : "";

    private static string Clock(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);
}
