using FactCheck.Web.Wording;

namespace FactCheck.Web.Tests.Wording;

public sealed class ReaderClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero);
    private static readonly ReaderClock Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Now);

    [Theory]
    [InlineData(-20, "just now")]
    [InlineData(-12 * 60, "12 min ago")]
    [InlineData(40 * 60, "in 40 min")]
    [InlineData(-2 * 3600, "13:00")]
    [InlineData(-24 * 3600, "yesterday 15:00")]
    [InlineData(24 * 3600, "Wed 15:00")]
    [InlineData(-9 * 24 * 3600, "1 Mar")]
    [InlineData(-400 * 24 * 3600, "3 Feb 2025")]
    public void Say_Distance_IsSaidAsPeopleDo(int seconds, string said) => Assert.Equal(said, Berlin.Say(Now.AddSeconds(seconds)));

    [Fact]
    public void Say_WithoutAZone_SaysUtc() => Assert.Equal("12:00 UTC", new ReaderClock(TimeZoneInfo.Utc, Now).Say(Now.AddHours(-2)));

    [Fact]
    public void FromLocal_TypedTime_IsOfTheReadersZone() =>
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 16, 0, 0, TimeSpan.Zero), Berlin.FromLocal(new DateTime(2026, 7, 1, 18, 0, 0)));
}
