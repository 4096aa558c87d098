using System.Net.Http.Headers;
using System.Net.Http.Json;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Writing;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Hosting;
using FactCheck.Web.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Rights;

/// <summary>A desk with one person for each role, an article in the middle of its way, and a stranger who may do everything at another desk.</summary>
public sealed class RightsDesk : IAsyncLifetime
{
    public const string Stranger = "stranger";

    // Whom administrators deactivate and editors name, so that nobody else changes while doors are tried.
    private const string Spare = "spare";

    private readonly Dictionary<string, (Visitor Browser, HttpClient Token, Guid Id)> _people = [];
    private HttpClient? _nobody;

    public ApiDesk Desk { get; } = new();

    public Guid Article { get; private set; }

    public Guid Claim { get; private set; }

    public Guid Source { get; private set; }

    public Guid Capture { get; private set; }

    public Guid Revision { get; private set; }

    public Guid Sentence { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Desk.InitializeAsync();
        foreach (var role in Enum.GetValues<DeskRole>()) await HireAsync(role.ToString().ToLowerInvariant(), Desk["ada"], [role]);
        await HireAsync(Spare, Desk["ada"], [DeskRole.Author]);
        await HireAsync(Stranger, new(Desk["eve"].PersonId, Desk["eve"].DeskId, new HashSet<DeskRole> { DeskRole.Administrator }), Enum.GetValues<DeskRole>());
        _nobody = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(Desk.Address) };
        using var client = await Desk.ClientAsync("cleo");
        Article = await ApiDesk.SubmitAsync(client, $"# Ferry\n\nThe ferry carried [212 passengers]({Desk.Site}/harbour) on 9 April 2026.");
        Claim = (await ApiDesk.ClaimsAsync(client, Article))[0].GetProperty("id").GetGuid();
        await using var data = Read();
        Source = await data.Sources.Where(s => s.DeskId == Desk["cleo"].DeskId).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
        Revision = await data.Articles.Where(a => a.Id == Article).Select(a => a.CurrentRevisionId).SingleAsync();
        Sentence = await data.Sentences.Where(s => s.RevisionId == Revision).OrderBy(s => s.Start).Select(s => s.Id).FirstAsync();
        while (Capture == Guid.Empty)
        {
            Capture = await data.Captures.Where(c => c.SourceId == Source).OrderBy(c => c.Id).Select(c => c.Id).FirstOrDefaultAsync();
            if (Capture == Guid.Empty) await Task.Delay(100);
        }
    }

    public FactCheckDbContext Read() => Desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();

    public Guid IdOf(string who) => _people[who].Id;

    /// <summary>What this person has left in the audit log so far: whoever was refused leaves nothing.</summary>
    public async Task<int> TracesAsync(string who)
    {
        await using var data = Read();
        var id = IdOf(who);
        return await data.Audit.CountAsync(a => a.ActorId == id && a.Action != "person.sign-in");
    }

    public async Task<HttpResponseMessage> AskAsync(Door door, string? who)
    {
        var path = Fill(door.Route, door.Method);
        if (door.IsApi)
        {
            using var request = new HttpRequestMessage(new(door.Method), path);
            if (door.Method == "POST") request.Content = JsonContent.Create(Body(door));
            return await (who is null ? _nobody : _people[who].Token)!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        }
        if (who is null)
        {
            using var bare = new HttpRequestMessage(new(door.Method), path);
            return await _nobody!.SendAsync(bare, HttpCompletionOption.ResponseHeadersRead);
        }
        var browser = _people[who].Browser;
        return door.Method == "POST" ? await browser.PostAsync(path, Form(door)) : await browser.GetAsync(path);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (browser, token, _) in _people.Values)
        {
            browser.Dispose();
            token.Dispose();
        }
        _nobody?.Dispose();
        await Desk.DisposeAsync();
    }

    private async Task HireAsync(string login, Actor administrator, DeskRole[] roles)
    {
        await using var scope = Desk.Services.CreateAsyncScope();
        var (person, problem) = await scope.ServiceProvider.GetRequiredService<Accounts>().CreateAsync(login, login, "a-long-word-for-tests");
        if (person is null) throw new InvalidOperationException(problem);
        foreach (var role in roles) await Desk.Services.GetRequiredService<DeskAccess>().GrantAsync(administrator, person.Id, role);
        var browser = new Visitor(Desk.Address);
        Assert.True(await browser.SignInAsync(login));
        var secret = await Desk.Services.GetRequiredService<Tokens>().IssueAsync(new(person.Id, administrator.DeskId, roles.ToHashSet()), "test", ApiScopes.All, null);
        var token = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(Desk.Address) };
        token.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Words);
        _people[login] = (browser, token, person.Id);
    }

    private string Fill(string route, string method)
    {
        var id = route.Contains("/claims/", StringComparison.Ordinal) ? Claim
            : route.Contains("/sources/", StringComparison.Ordinal) ? Source
            : route.Contains("/captures/", StringComparison.Ordinal) ? Capture
            : route.Contains("/articles/", StringComparison.Ordinal) ? Article : Guid.NewGuid();
        var filled = route.Replace("{id}", id.ToString(), StringComparison.Ordinal).Replace("{code}", "404", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal)
            .Replace("{words}", new string('a', 43), StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{documentName?}", "v1", StringComparison.Ordinal);
        return method == "GET" && route.EndsWith("/repositories/make", StringComparison.Ordinal) ? filled + "?site=https://github.com&here=https://desk.example" : filled;
    }

    private object Body(Door door) => door.Route switch
    {
        var r when r.EndsWith("/articles", StringComparison.Ordinal) || r.EndsWith("/revisions", StringComparison.Ordinal) =>
            new { text = $"# Ferry\n\nThe ferry carried [212 passengers]({Desk.Site}/harbour) on 9 April 2026." },
        var r when r.EndsWith("/citations", StringComparison.Ordinal) => new { url = Desk.Site + "/harbour?again", why = "the office's own notice" },
        var r when r.EndsWith("/evidence", StringComparison.Ordinal) => new { capture = Capture, quote = "212 passengers on Thursday" },
        _ => new { reason = "because", question = "Which one?", answer = "This one.", expires = DateTimeOffset.UtcNow.AddDays(1), person = IdOf("checker"), verdict = "confirmed" },
    };

    private (string, string)[] Form(Door door) =>
    [
        .. door.Fields.Where(f => f.Type != typeof(CancellationToken) && f.Type != typeof(ReviewAction)).Select(f => (f.Name, Value(f.Name, f.Type))),
        ("Reason", "because"), ("Question", "Which one?"), ("Answer", "This one."), ("Person", IdOf("checker").ToString()), ("Until", "2031-01-01"), ("Verdict", "Confirmed"),
        ("Text.Pasted", "# Another ferry\n\nThe ferry carried 212 passengers on 9 April 2026."), ("Text.Format", "Markdown"), ("Policy", "default"),
    ];

    private string Value(string name, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(List<DeskRole>)) return "Checker";
        if (type.IsEnum) return Enum.GetNames(type)[0];
        if (type == typeof(int)) return "1";
        if (type == typeof(bool)) return "false";
        if (type == typeof(DateTime)) return "2031-01-01";
        if (type != typeof(Guid) && type != typeof(List<Guid>)) return name is "address" ? Desk.Site + "/harbour?other" : name is "password" ? "a-long-word-for-tests" : "the ferry";
        return (name switch
        {
            "claim" => Claim, "sentence" => Sentence, "revision" => Revision, "source" => Source, "capture" => Capture, "to" => IdOf("checker"), "person" => IdOf(Spare), _ => Guid.NewGuid(),
        }).ToString();
    }
}
