using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Wording;

public sealed class ReaderNumbersTests
{
    [Theory]
    [InlineData("de-DE,de;q=0.9,en;q=0.5", "1.234.567 claims, 1,5")]
    [InlineData("en;q=0.5,fr;q=0.1,de", "1.234.567 claims, 1,5")]
    [InlineData("en-GB", "1,234,567 claims, 1.5")]
    [InlineData("hi-IN", "12,34,567 claims, 1.5")]
    [InlineData("zz-nowhere, de;q=0.3", "1.234.567 claims, 1,5")]
    [InlineData("*", "1,234,567 claims, 1.5")]
    [InlineData("}{ not a header", "1,234,567 claims, 1.5")]
    [InlineData("", "1,234,567 claims, 1.5")]
    public async Task Say_ToAReader_UsesTheMarksOfTheirFirstLanguage(string accepted, string expected)
    {
        var said = "";
        await using var services = new ServiceCollection().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseReaderNumbers();
        app.Run(_ =>
        {
            said = $"{Lexicon.Count(1234567, "claim")}, {ReaderNumbers.SayShort(1.5)}";
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = accepted;
        await app.Build()(context);
        Assert.Equal(expected, said);
        Assert.Equal("1,234,567", ReaderNumbers.Say(1234567));
    }
}
