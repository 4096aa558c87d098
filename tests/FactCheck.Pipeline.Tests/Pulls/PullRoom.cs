using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Data.Desks;
using FactCheck.Data.Repositories;
using FactCheck.GitHub.Hooks;
using FactCheck.GitHub.Tests.Platform;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Pulls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Pipeline.Tests.Pulls;

/// <summary>A desk whose App is installed on a repository of the platform.</summary>
internal sealed class PullRoom : IAsyncDisposable
{
    internal const string Name = "news/site";
    private int _deliveries;

    private PullRoom(Newsroom room, FakeGitHub platform) => (Room, Platform) = (room, platform);

    internal Newsroom Room { get; }

    internal FakeGitHub Platform { get; }

    internal FakeRepository Repository { get; private set; } = new("");

    internal static async Task<PullRoom> OpenAsync(string configuration = "gate:\n  required: true\n", Action<IServiceCollection>? more = null)
    {
        var pulls = new PullRoom(await Newsroom.OpenAsync(more), await FakeGitHub.StartAsync());
        var made = new GitHub.Apps.MadeApp(FakeGitHub.AppId, "app", "App", "https://platform.example/apps/app", pulls.Platform.Key.ExportRSAPrivateKeyPem(), FakeGitHub.Secret);
        Assert.IsType<Done>(await pulls.Room.Get<AppDesk>().KeepAsync(pulls.Room.Administrator, pulls.Platform.Api, "https://desk.example/", made));
        pulls.Repository = pulls.Platform.Add(Name);
        pulls.Repository.Commit("main", new Dictionary<string, string?> { [".factcheck.yml"] = configuration, ["README.txt"] = "" });
        return pulls;
    }

    /// <summary>A branch with one article, as a pull request.</summary>
    internal FakePull Propose(int number, string path, string text, string message = "Write", string? login = "ann", bool isFork = false)
    {
        Repository.Branch($"topic{number}", "main");
        Repository.Commit($"topic{number}", new Dictionary<string, string?> { [path] = text }, message, login: login);
        return Repository.Open(number, $"topic{number}", isFork: isFork);
    }

    internal void Push(FakePull pull, IReadOnlyDictionary<string, string?> files) => pull.Head = Repository.Commit($"topic{pull.Number}", files);

    internal Task<HookAnswer> DeliverAsync(FakePull pull, string action) => DeliverAsync("pull_request", new JsonObject
    {
        ["action"] = action,
        ["pull_request"] = new JsonObject { ["number"] = pull.Number, ["head"] = new JsonObject { ["sha"] = pull.Head } },
    });

    internal async Task<HookAnswer> DeliverAsync(string name, JsonObject payload, string? key = null)
    {
        payload["repository"] = new JsonObject { ["full_name"] = Name, ["default_branch"] = "main" };
        payload["installation"] = new JsonObject { ["id"] = FakeGitHub.Installation };
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        var head = new HookHead(new WebhookSignature(FakeGitHub.Secret).Sign(body), name, key ?? $"delivery-{++_deliveries}");
        return await Room.Get<HookDesk>().ReceiveAsync(head, body);
    }

    internal async Task DeliverAndWorkAsync(FakePull pull, string action)
    {
        Assert.Equal(HookAnswer.Kept, await DeliverAsync(pull, action));
        await Room.WorkAsync();
    }

    internal FakeCheckRun Claims(FakePull pull) => Platform.RunsOf(pull.Head)[^1];

    internal async Task<(PullRequest Pull, Guid Article)> ReadAsync(int number)
    {
        await using var data = Room.Read();
        var pull = await data.PullRequests.AsNoTracking().SingleAsync(p => p.Number == number);
        return (pull, await data.PullRequestArticles.Where(f => f.PullRequestId == pull.Id && f.Stands).Select(f => f.ArticleId).FirstOrDefaultAsync());
    }

    /// <summary>Reads everything and approves every claim that people are asked about.</summary>
    internal async Task ApproveAsync(int number)
    {
        var (_, article) = await ReadAsync(number);
        await using (var data = Room.Read())
        {
            await People.ReadAllAsync(Room, await data.Articles.Where(a => a.Id == article).Select(a => a.CurrentRevisionId).SingleAsync());
        }
        await People.ApproveAllAsync(Room, article);
        await Room.WorkAsync();
    }

    internal async Task<Outcome> TieAsync(string login, string person)
    {
        await Room.Get<DeskAccess>().GrantAsync(Room.Administrator, Room.As(person).PersonId, DeskRole.Checker);
        return await Room.Get<AppDesk>().TieLoginAsync(Room.Administrator, login, Room.As(person, DeskRole.Author).PersonId);
    }

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        await Room.DisposeAsync();
    }
}
