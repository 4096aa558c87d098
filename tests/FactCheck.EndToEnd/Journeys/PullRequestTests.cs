using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.EndToEnd.Hosting;
using FactCheck.GitHub.Hooks;
using FactCheck.GitHub.Tests.Platform;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>The content pull request from the first click to the merge: real host, real browser, the platform on a loopback address.</summary>
public sealed class PullRequestTests(ITestOutputHelper output)
{
    private const string Repository = "bridge/site";
    private const string ArticlePath = "content/bridge.md";

    // We promise three seconds, which a machine busy with other things does not keep: the output says how long it took.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    [Sweeps("/repositories/make")]
    [Sweeps("/repositories/made")]
    [Sweeps("/repositories/pulls/{id:guid}")]
    public async Task PullRequest_FromManifestToMerge_IsCheckedByTheDesk()
    {
        Assert.SkipWhen(Browser.Program is null, "There is no Chromium on this machine: apt-get install chromium, or name it in CHROMIUM.");
        await using var platform = await FakeGitHub.StartAsync();
        await using var site = await LoopbackSite.StartAsync(("/bridge", FirstGateTests.Page));
        await using var desk = await TestDesk.StartAsync(site.Origin);
        await using var browser = await Browser.OpenAsync();
        var page = await browser.PageAsync(desk.Address);
        await FirstGateTests.OpenDeskAsync(page, desk.SetUp);
        await ConnectAsync(page, platform);

        var (repository, pull) = Propose(platform, site.Origin);
        var visible = Stopwatch.StartNew();
        await DeliverAsync(desk, pull, "opened");
        await UntilAsync(() => platform.RunsOf(pull.Head).Count == 1, "no check run became visible");
        output.WriteLine($"webhook to visible check: {visible.ElapsedMilliseconds} ms");
        await UntilAsync(() => platform.RunsOf(pull.Head)[0].Title.Contains("wait for review", StringComparison.Ordinal), "the analysis did not end");
        var run = platform.RunsOf(pull.Head)[0];

        await page.GotoAsync("/repositories");
        await page.IsSoundAsync("repositories-connected");
        await page.GotoAsync(new Uri(run.DetailsUrl).AbsolutePath);
        await page.IsSoundAsync("pull-request");
        var article = desk.Address + await page.Locator("td.title a").First.GetAttributeAsync("href");
        await page.GotoAsync("/queue");
        Assert.Contains("Pull request 7", await page.Locator(".lot").First.InnerTextAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(page, "queue-of-a-pull-request");
        await page.SignOutAsync();

        await DecideAsync(page, article);
        var annotations = run.Annotations.Count;
        var decided = Stopwatch.StartNew();
        await page.Locator(".proposal button.primary").First.ClickAsync();
        await UntilAsync(() => run.Conclusion == "success", $"the check did not turn green: {run.Title} {run.Summary}");
        output.WriteLine($"decision to updated check: {decided.ElapsedMilliseconds} ms");
        // A decision changes title, summary and conclusion only.
        Assert.Equal(annotations, run.Annotations.Count);
        Assert.All(run.Annotations, a => Assert.Contains(a["start_line"]!.GetValue<int>(), new[] { 5, 7 }));

        (pull.IsClosed, pull.IsMerged) = (true, true);
        await DeliverAsync(desk, pull, "closed");
        await page.GotoAsync(article + "/gate");
        await FirstGateTests.WaitForAsync(page, "main:has-text('went out')");
        await Pictures.TakeAsync(page, "gate-merged");
        Assert.Empty(platform.Faults);
    }

    [Fact]
    public async Task Hook_BadMissingShortTooLargeAndReplayed_AnswersEach()
    {
        await using var desk = await TestDesk.StartAsync("http://127.0.0.1:9");
        using var client = new HttpClient { BaseAddress = new(desk.Address) };
        async Task<int> SendAsync(byte[] body, string? signature)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/github") { Content = new ByteArrayContent(body) };
            if (signature is not null) request.Headers.Add("X-Hub-Signature-256", signature);
            request.Headers.Add("X-GitHub-Event", "ping");
            request.Headers.Add("X-GitHub-Delivery", "one");
            using var answer = await client.SendAsync(request);
            return (int)answer.StatusCode;
        }
        var signer = new WebhookSignature(FakeGitHub.Secret);
        Assert.Equal(401, await SendAsync("{}"u8.ToArray(), signer.Sign("{}"u8)));
        Assert.Equal(401, await SendAsync("{}"u8.ToArray(), null));
        Assert.Equal(401, await SendAsync("{}"u8.ToArray(), "sha256=00"));
        using var large = new HttpRequestMessage(HttpMethod.Post, "/hooks/github") { Content = new ByteArrayContent(new byte[26 * 1024 * 1024]) };
        large.Headers.ExpectContinue = true;
        using var refused = await client.SendAsync(large);
        Assert.Equal(413, (int)refused.StatusCode);
    }

    private static async Task ConnectAsync(IPage page, FakeGitHub platform)
    {
        await page.GotoAsync("/repositories");
        await page.IsSoundAsync("repositories-none");
        await page.FillAsync("#site", platform.Address);
        await page.ClickAsync("button:has-text('Go on to GitHub')");
        await page.IsSoundAsync("repositories-make");
        await page.ClickAsync("button:has-text('Make the App at')");
        await page.Locator("button:has-text('Connect the App')").WaitForAsync();
        await page.IsSoundAsync("repositories-made");
        await page.ClickAsync("button:has-text('Connect the App')");
        Assert.Contains("The App is connected", await page.MessageAsync(), StringComparison.Ordinal);
        await page.FillAsync("#login", "dov");
        await page.SelectOptionAsync("#person", new SelectOptionValue { Label = "Dov" });
        await page.ClickAsync("button:has-text('Tie this login')");
        Assert.Contains("The login is tied", await page.MessageAsync(), StringComparison.Ordinal);
    }

    private static (FakeRepository Repository, FakePull Pull) Propose(FakeGitHub platform, string origin)
    {
        var repository = platform.Add(Repository);
        repository.Commit("main", new Dictionary<string, string?> { [".factcheck.yml"] = "gate:\n  required: true\n", [ArticlePath] = "# The bridge\n\nThe old ferry has left.\n" });
        repository.Branch("topic", "main");
        repository.Commit("topic", new Dictionary<string, string?>
        {
            [ArticlePath] = $"# The bridge\n\nThe old ferry has left.\n\nThe new bridge [opened on Friday, 6 March 2026]({origin}/bridge).\n\nIt is [340 metres]({origin}/bridge) long.\n",
        }, login: "dov");
        return (repository, repository.Open(7, "topic", title: "Tell of the bridge"));
    }

    private static async Task DeliverAsync(TestDesk desk, FakePull pull, string action)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["action"] = action,
            ["pull_request"] = new JsonObject { ["number"] = pull.Number, ["head"] = new JsonObject { ["sha"] = pull.Head } },
            ["repository"] = new JsonObject { ["full_name"] = Repository, ["default_branch"] = "main" },
            ["installation"] = new JsonObject { ["id"] = FakeGitHub.Installation },
        }.ToJsonString());
        using var client = new HttpClient();
        // Sent twice: a replay is taken and has no effect.
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, desk.Address + "/hooks/github") { Content = new ByteArrayContent(body) };
            request.Headers.Add("X-Hub-Signature-256", new WebhookSignature(FakeGitHub.Secret).Sign(body));
            request.Headers.Add("X-GitHub-Event", "pull_request");
            request.Headers.Add("X-GitHub-Delivery", action);
            using var answer = await client.SendAsync(request);
            Assert.Equal(202, (int)answer.StatusCode);
        }
    }

    /// <summary>Ada proposes; Ben reads everything and approves all but the last.</summary>
    private static async Task DecideAsync(IPage page, string article)
    {
        await page.SignInAsync("ada", FirstGateTests.Password);
        await FirstGateTests.ProposeAllAsync(page, article);
        await page.SignOutAsync();
        await page.SignInAsync("ben", FirstGateTests.Password);
        await FirstGateTests.ReadAllAsync(page, article);
        await page.GotoAsync("/approve");
        while (await page.Locator(".proposal").CountAsync() > 1) await page.Locator(".proposal button.primary").First.ClickAsync();
    }

    private static async Task UntilAsync(Func<bool> isThere, string otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!isThere())
        {
            Assert.True(waited.Elapsed < Patience, otherwise);
            await Task.Delay(20);
        }
    }
}
