using FactCheck.Fetching.Pacing;

namespace FactCheck.Fetching.Tests.Pacing;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120), InlineData(" 0 ", 0), InlineData("315360000", 86_400), InlineData("9999999999999999999", 86_400)]
    [InlineData("Tue, 24 Nov 2026 12:01:00 GMT", 60), InlineData("Tue, 24 Nov 2020 12:01:00 GMT", 0), InlineData("Tue, 24 Nov 2037 12:01:00 GMT", 86_400)]
    public void Parse_NumberOrDate_IsCappedAtADay(string written, double seconds) => Assert.Equal(seconds, RetryAfter.Parse(written, Now)?.TotalSeconds);

    [Theory]
    [InlineData(""), InlineData("soon"), InlineData("-5"), InlineData("1e9"), InlineData("12 parsecs")]
    public void Parse_Nonsense_IsNoWish(string written) => Assert.Null(RetryAfter.Parse(written, Now));
}
