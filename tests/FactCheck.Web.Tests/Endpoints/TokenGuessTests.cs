using System.Net;
using System.Net.Http.Headers;
using FactCheck.Web.Endpoints;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>Somebody tries tokens. A desk of its own: whoever is shut out stays out for a minute.</summary>
public sealed class TokenGuessTests(ApiDesk desk) : IClassFixture<ApiDesk>
{
    [Fact]
    public async Task Get_WithOneWrongTokenAfterTheOther_IsShutOutUntilTheMinuteIsOver()
    {
        using var good = await desk.ClientAsync("cleo");
        using var client = new HttpClient { BaseAddress = new(desk.Address) };
        for (var n = 0; n < RateLimits.FailuresPerAddress; n++)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"fc_{n:D43}");
            Assert.Equal(n == RateLimits.FailuresPerAddress - 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/articles")).StatusCode);
        }
        var shut = await client.GetAsync("/api/v1/articles");
        Assert.Equal(HttpStatusCode.TooManyRequests, shut.StatusCode);
        Assert.NotNull(shut.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await good.GetAsync("/api/v1/articles")).StatusCode);
    }
}
