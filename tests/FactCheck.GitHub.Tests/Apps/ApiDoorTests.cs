using System.Net;
using System.Net.Sockets;
using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Hooks;
using FactCheck.GitHub.Tests.Platform;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.GitHub.Tests.Apps;

public sealed class ApiDoorTests
{
    [Fact]
    public async Task AsInstallation_TwentyAtOnce_AskForOneToken()
    {
        await using var platform = await FakeGitHub.StartAsync();
        using var door = new ApiDoor(TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => door.AsInstallationAsync(platform.Credentials(), FakeGitHub.Installation)));
        Assert.Equal(1, platform.TokensIssued);
        Assert.Empty(platform.Faults);
    }

    [Fact]
    public async Task AsInstallation_TokenAboutToEnd_AsksForANewOne()
    {
        await using var platform = await FakeGitHub.StartAsync();
        platform.TokenLife = TimeSpan.FromMinutes(4);
        using var door = new ApiDoor(TimeProvider.System);
        await door.AsInstallationAsync(platform.Credentials(), FakeGitHub.Installation);
        await door.AsInstallationAsync(platform.Credentials(), FakeGitHub.Installation);
        Assert.Equal(2, platform.TokensIssued);
    }

    [Fact]
    public async Task Of_SecondaryLimit_IsTheWaitThatIsAskedFor()
    {
        await using var platform = await FakeGitHub.StartAsync();
        var repository = platform.Add("news/site");
        repository.Commit("main", new Dictionary<string, string?> { ["a.md"] = "A." });
        repository.Branch("topic", "main");
        repository.Open(1, "topic");
        using var api = new ApiDoor(TimeProvider.System);
        var door = await platform.OpenAsync(api, "news/site");
        platform.Secondary = 1;
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => FactCheck.GitHub.Pulls.PullRequestReader.ReadAsync(door, 1));
        Assert.Equal(TimeSpan.FromSeconds(1), ApiPause.Of(refused, DateTimeOffset.UtcNow));
        Assert.Null(ApiPause.Of(new InvalidOperationException(), DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task Of_PrimaryLimit_IsTheWaitUntilItsReset()
    {
        await using var platform = await FakeGitHub.StartAsync();
        var repository = platform.Add("news/site");
        repository.Commit("main", new Dictionary<string, string?> { ["a.md"] = "A." });
        repository.Branch("topic", "main");
        repository.Open(1, "topic");
        using var api = new ApiDoor(TimeProvider.System);
        var door = await platform.OpenAsync(api, "news/site");
        platform.Exhausted = 1;
        var refused = await Assert.ThrowsAsync<Octokit.RateLimitExceededException>(() => FactCheck.GitHub.Pulls.PullRequestReader.ReadAsync(door, 1));
        Assert.Equal(TimeSpan.FromSeconds(90), ApiPause.Of(refused, refused.Reset.AddSeconds(-90)));
        Assert.Equal(TimeSpan.FromHours(1), ApiPause.Of(refused, refused.Reset.AddHours(-9)));
        Assert.Equal(TimeSpan.FromSeconds(1), ApiPause.Of(refused, refused.Reset.AddHours(1)));
    }

    [Theory]
    [InlineData("https://github.com", "https://api.github.com/")]
    [InlineData("https://git.news.example/", "https://git.news.example/api/v3/")]
    [InlineData("http://git.news.example/", null)]
    [InlineData("news", null)]
    public void Of_Site_IsItsApi(string site, string? api) => Assert.Equal(api, ApiAddress.Of(site)?.ToString());

    [Fact]
    public async Task Redeem_CodeOfAManifest_GivesTheApp()
    {
        await using var platform = await FakeGitHub.StartAsync();
        using var door = new ApiDoor(TimeProvider.System);
        var made = await AppManifest.RedeemAsync(door, platform.Api, "the-code");
        Assert.Equal((FakeGitHub.AppId, FakeGitHub.Secret), (made.Id, made.Secret));
        Assert.Contains("PRIVATE KEY", made.PrivateKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAgain_FailedAndUnknown_OnlyThose()
    {
        await using var platform = await FakeGitHub.StartAsync();
        using var door = new ApiDoor(TimeProvider.System);
        platform.Deliveries.AddRange([new(1, "a", "pull_request", [], 202), new(2, "b", "pull_request", [], 502), new(3, "c", "pull_request", [], 0), new(4, "d", "pull_request", [], 500), new(5, "d", "pull_request", [], 202)]);
        var sent = await FailedDeliveries.SendAgainAsync(door, platform.Credentials(), DateTimeOffset.UtcNow.AddDays(-1), key => Task.FromResult(key == "c"));
        Assert.Equal(1, sent);
        Assert.Equal([2L], platform.Redelivered);
        Assert.Empty(platform.Faults);
    }

    [Fact]
    public async Task AsNobody_PlatformThatNeverAnswers_IsGivenUpAfterTwentySeconds()
    {
        var clock = new FakeTimeProvider();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var door = new ApiDoor(clock);
        var asked = door.AsNobody(new($"http://{silent.LocalEndpoint}/")).Repository.Get("news", "site");
        using var caller = await silent.AcceptTcpClientAsync();
        Assert.True(await caller.GetStream().ReadAsync(new byte[1]) == 1, "nothing was asked");
        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(asked.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        var gaveUp = await Assert.ThrowsAsync<HttpRequestException>(() => asked);
        Assert.Contains("did not answer within 20 seconds", gaveUp.Message, StringComparison.Ordinal);
    }
}
