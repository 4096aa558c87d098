using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Notices;
using FactCheck.Data.Tests.Databases;
using FactCheck.Fetching;
using FactCheck.Fetching.Addresses;
using FactCheck.Fetching.Http;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Pipeline.Tests.Notices;

public sealed class WebhookTests
{
    private const string Text = "# Harbour\n\nThe ferry carried 312 people on Friday.\n";

    private readonly FakeTimeProvider _clock = new(new(2026, 5, 16, 12, 0, 0, TimeSpan.Zero));

    [Theory, OnEachDatabase]
    public async Task Line_OverAnArticle_TellsTheReceiverInOrderAndSigned(DatabaseKind database)
    {
        using var receiver = new Receiver();
        await using var room = await OpenAsync(database, receiver);
        var secret = await AddAsync(room, receiver);
        var (article, _) = await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve", room.As("Eve").PersonId));
        await WorkAsync(room);
        await People.ApproveAllAsync(room, article);
        await WorkAsync(room);

        var kinds = receiver.Taken.Select(t => Json(t.Body).GetProperty("type").GetString()).ToList();
        Assert.Equal([EventKind.ArticleReceived, EventKind.ClaimsReady], kinds.Where(k => k != EventKind.GateChanged).Take(2));
        Assert.Contains(EventKind.ReviewDecided, kinds);
        Assert.Contains(EventKind.GateChanged, kinds);
        Assert.All(receiver.Taken, t => Assert.True(IsSigned(t.Body, t.Headers, secret)));
        Assert.All(receiver.Taken, t => Assert.False(IsSigned([.. t.Body, (byte)' '], t.Headers, secret)));
        Assert.All(receiver.Taken, t => Assert.Equal(article, Json(t.Body).GetProperty("data").GetProperty("article").GetGuid()));
        await using var data = room.Read();
        var told = await data.Events.OrderBy(e => e.Number).Select(e => "evt_" + e.Id.ToString("N")).ToListAsync();
        Assert.Equal(told, receiver.Taken.Select(t => t.Headers["webhook-id"]));
        Assert.All(await data.WebhookDeliveries.ToListAsync(), d => Assert.Equal((DeliveryState.Delivered, 1, 204), (d.State, d.Attempts, d.Status)));
    }

    [Theory]
    [InlineData(503, "It answered 503.")]
    [InlineData(302, "It redirects (302), which is not followed. Enter the address it leads to.")]
    [InlineData(0, "No answer within 1 s.")]
    public async Task Deliver_ReceiverThatDoesNotTakeIt_IsTriedForADayThenDeadAndSentAgain(int answer, string why)
    {
        using var receiver = new Receiver { Answer = answer };
        await using var room = await OpenAsync(DatabaseKind.Sqlite, receiver);
        await AddAsync(room, receiver, EventKind.ArticleReceived);
        await room.SubmitAsync(Text);
        await room.Get<Intake>().SubmitAsync(room.As("Eve", DeskRole.Author), new Submission { Text = new("# Quay\n\nThe quay is 90 metres long.\n", Core.Articles.ArticleFormat.Markdown) });
        await WorkAsync(room);
        // A receiver that is down holds no gate.
        await using (var gates = room.Read()) Assert.Equal(2, await gates.Gates.CountAsync());
        await PassAsync(room, TimeSpan.FromHours(2), d => d.Attempts >= 4);
        await using var data = room.Read();
        Assert.All(await data.WebhookDeliveries.AsNoTracking().ToListAsync(), d => Assert.Equal((DeliveryState.Waiting, why), (d.State, d.LastError)));
        if (answer == 0) return;

        await PassAsync(room, TimeSpan.FromDays(2), d => d.State == DeliveryState.Dead);
        var dead = await data.WebhookDeliveries.AsNoTracking().OrderBy(d => d.Number).ToListAsync();
        Assert.All(dead, d => Assert.InRange((d.LastTriedAt - d.FirstTriedAt) ?? TimeSpan.Zero, TimeSpan.FromHours(22), TimeSpan.FromHours(24)));
        Assert.All(dead, d => Assert.InRange(d.Attempts, 20, 45));
        Assert.Empty(receiver.Taken);

        receiver.Answer = 200;
        Assert.IsType<Done>(await room.Get<WebhookDesk>().ResendAsync(room.Administrator, dead[0].Number));
        await WorkAsync(room);
        Assert.Equal("evt_" + dead[0].EventId.ToString("N"), Assert.Single(receiver.Taken).Headers["webhook-id"]);
        Assert.IsType<Refused>(await room.Get<WebhookDesk>().ResendAsync(room.As("Ada", DeskRole.Checker), dead[1].Number));
    }

    [Fact]
    public async Task Deliver_SecondEventOfAnArticleWhileTheFirstFails_WaitsItsTurnAndOthersGoOn()
    {
        using var receiver = new Receiver { Answer = 500 };
        await using var room = await OpenAsync(DatabaseKind.Sqlite, receiver);
        await AddAsync(room, receiver, EventKind.ArticleReceived);
        var (article, _) = await room.SubmitAsync(Text);
        await WorkAsync(room);
        await room.Get<Intake>().ReviseAsync(room.As("Eve", DeskRole.Author), article, new(Text.Replace("312", "320", StringComparison.Ordinal), Core.Articles.ArticleFormat.Markdown));
        receiver.Answer = 204;
        await WorkAsync(room);
        // The newer one may not overtake the older one, which waits for its second attempt.
        Assert.Empty(receiver.Taken);
        var (other, _) = await room.SubmitAsync("# Quay\n\nThe quay is 90 metres long.\n");
        await WorkAsync(room);
        Assert.Equal(other, Json(Assert.Single(receiver.Taken).Body).GetProperty("data").GetProperty("article").GetGuid());

        await PassAsync(room, TimeSpan.FromMinutes(1), d => d.State == DeliveryState.Delivered);
        Assert.Equal(["article.receive", "article.revise"], receiver.Taken.Skip(1).Select(t => Json(t.Body).GetProperty("data").GetProperty("facts").GetProperty("action").GetString()));
    }

    [Fact]
    public async Task Rotate_ForADay_SignsWithBothSecretsThenWithTheNewOne()
    {
        using var receiver = new Receiver();
        await using var room = await OpenAsync(DatabaseKind.Sqlite, receiver);
        var former = await AddAsync(room, receiver, EventKind.ArticleReceived);
        await using var data = room.Read();
        var id = (await data.WebhookEndpoints.SingleAsync()).Id;
        var (made, _) = await room.Get<WebhookDesk>().RotateAsync(room.Administrator, id);
        var current = made?.Words ?? throw new InvalidOperationException("No secret was made.");
        await room.SubmitAsync(Text);
        await WorkAsync(room);
        Assert.All([former, current], secret => Assert.True(IsSigned(receiver.Taken.Last().Body, receiver.Taken.Last().Headers, secret)));

        _clock.Advance(WebhookDesk.Overlap + TimeSpan.FromSeconds(1));
        await room.SubmitAsync("# Quay\n\nThe quay is 90 metres long.\n");
        await WorkAsync(room);
        Assert.True(IsSigned(receiver.Taken.Last().Body, receiver.Taken.Last().Headers, current));
        Assert.False(IsSigned(receiver.Taken.Last().Body, receiver.Taken.Last().Headers, former));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/hook")]
    [InlineData("https://10.1.2.3/hook")]
    [InlineData("https://name@cms.example/hook")]
    [InlineData("ftp://cms.example/hook")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    public async Task Add_AddressThatIsNotPublic_IsRefused(string url)
    {
        await using var room = await Newsroom.OpenAsync();
        var (secret, outcome) = await room.Get<WebhookDesk>().AddAsync(room.Administrator, "CMS", url, EventKind.Public);
        Assert.Null(secret);
        Assert.Contains("Nothing can be sent to this address.", Assert.IsType<Refused>(outcome).Refusal.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_NameThatLeadsInside_SendsNoPacket()
    {
        var settings = FetchSettings.Default;
        var dialled = 0;
        var guard = new PublicAddressGuard(settings, (_, _) => Task.FromResult(new[] { System.Net.IPAddress.Parse("10.0.0.7") }), (_, _) => { dialled++; throw new InvalidOperationException("Dialled."); });
        using var door = new PostDoor(settings, guard);
        var answer = await door.PostAsync("https://cms.example/hook", [], "application/json", [], default);
        Assert.Contains("not a public address", answer.Why, StringComparison.Ordinal);
        Assert.Equal(0, dialled);
    }

    [Fact]
    public async Task CaptureSource_PageThatSaysSomethingElse_TellsItAndOneThatStandsDoesNot()
    {
        await using var room = await Newsroom.OpenAsync();
        var (article, _) = await room.SubmitAsync(HarbourStory.Write(room.Site));
        await room.WorkAsync();
        await using var data = room.Read();
        var source = await data.Sources.FirstAsync();
        await room.Get<Citing.CitationDesk>().FetchAgainAsync(room.As("Ada", DeskRole.Checker), source.Id);
        await room.WorkAsync();
        Assert.False(await data.Events.AnyAsync(e => e.Kind == EventKind.SourceChanged));

        room.Site.Put(new Uri(source.Url).AbsolutePath, "Correction", "The office takes back what it said about the ferry and its passengers this week.");
        await room.Get<Citing.CitationDesk>().FetchAgainAsync(room.As("Ada", DeskRole.Checker), source.Id);
        await room.WorkAsync();
        var told = await data.Events.SingleAsync(e => e.Kind == EventKind.SourceChanged);
        Assert.Equal((article, source.Id, "changed", "captured"), (told.ArticleId, told.SubjectId, told.Facts["text"], told.Facts["state"]));
    }

    [Fact]
    public async Task Sweep_LaneWhoseWorkWasLost_IsFoundAndSent()
    {
        using var receiver = new Receiver();
        await using var room = await OpenAsync(DatabaseKind.Sqlite, receiver);
        await AddAsync(room, receiver, EventKind.ArticleReceived);
        await room.SubmitAsync(Text);
        await using var data = room.Read();
        await data.Outbox.Where(i => i.Step == Data.Jobs.LineStep.DeliverWebhook).ExecuteDeleteAsync();
        await WorkAsync(room);
        Assert.Empty(receiver.Taken);
        await room.Get<NoticeSweep>().RunAsync(default);
        await WorkAsync(room);
        Assert.Single(receiver.Taken);
    }

    private async Task<Newsroom> OpenAsync(DatabaseKind database, Receiver receiver)
    {
        var settings = FetchSettings.Default with { AllowedOrigins = new HashSet<string> { receiver.Origin }, Timeout = TimeSpan.FromSeconds(receiver.Answer == 0 ? 1 : 30) };
        return await Newsroom.OpenAsync(database, s => s.AddSingleton<TimeProvider>(_clock).AddSingleton(new PostDoor(settings, PublicAddressGuard.OfSystem(settings))));
    }

    private static async Task<string> AddAsync(Newsroom room, Receiver receiver, params string[] kinds)
    {
        var (secret, _) = await room.Get<WebhookDesk>().AddAsync(room.Administrator, "CMS", receiver.Origin + "/hook", kinds.Length > 0 ? kinds : EventKind.Public);
        return secret?.Words ?? throw new InvalidOperationException("No secret was made.");
    }

    // Time stands still here, so what is due a moment later needs a moment.
    private async Task WorkAsync(Newsroom room)
    {
        while (await room.Get<Sweep>().IsBusyAsync(default))
        {
            foreach (var offer in await room.Get<Sweep>().FindAsync(Sweep.Batch, default)) await room.Get<LineRunner>().RunAsync(offer.Key, default);
            await using var data = room.Read();
            // What backs off is another test's matter.
            var soon = _clock.GetUtcNow() + TimeSpan.FromSeconds(1);
            if (!await data.Outbox.AnyAsync(i => i.DueAt <= soon)) return;
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    private async Task PassAsync(Newsroom room, TimeSpan most, Func<WebhookDelivery, bool> until)
    {
        var end = _clock.GetUtcNow() + most;
        await using var data = room.Read();
        while (_clock.GetUtcNow() < end && !(await data.WebhookDeliveries.AsNoTracking().ToListAsync()).TrueForAll(d => until(d)))
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            var next = await data.Outbox.MinAsync(i => (DateTimeOffset?)i.DueAt);
            if (next > _clock.GetUtcNow()) _clock.SetUtcNow(next.Value);
            foreach (var offer in await room.Get<Sweep>().FindAsync(Sweep.Batch, default)) await room.Get<LineRunner>().RunAsync(offer.Key, default);
        }
        Assert.All(await data.WebhookDeliveries.AsNoTracking().ToListAsync(), d => Assert.True(until(d), $"{d.State} after {d.Attempts} attempts: {d.LastError}"));
    }

    // As a receiver with a library of the standard does it.
    private static bool IsSigned(byte[] body, IReadOnlyDictionary<string, string> headers, string secret)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}."), .. body];
        var own = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed));
        return headers["webhook-signature"].Split(' ').Contains(own);
    }

    private static JsonElement Json(byte[] body) => JsonDocument.Parse(body).RootElement;
}
