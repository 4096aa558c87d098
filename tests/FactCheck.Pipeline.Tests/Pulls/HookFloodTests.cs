using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.GitHub.Hooks;
using FactCheck.GitHub.Tests.Platform;
using FactCheck.Pipeline.Pulls;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Pulls;

public sealed class HookFloodTests
{
    private const int Signed = 400;
    private const int Pulls = 4;
    private const int All = 4000;

    [Fact]
    public async Task Receive_4000SignedUnsignedMutatedReplayedReordered_NothingLostAndNothingTwice()
    {
        await using var room = await PullRoom.OpenAsync();
        foreach (var number in Enumerable.Range(1, Pulls)) room.Propose(number, $"a{number}.md", $"The bridge is {400 + number} metres long.");
        var random = new Random(20261);
        var deliveries = new List<(HookHead Head, byte[] Body, bool IsGood)>();
        var signer = new WebhookSignature(FakeGitHub.Secret);
        for (var i = 0; i < Signed; i++)
        {
            var body = Body(room, 1 + (i % Pulls), i);
            var head = new HookHead(signer.Sign(body), "pull_request", "d" + i.ToString(CultureInfo.InvariantCulture));
            deliveries.Add((head, body, true));
            deliveries.Add((head, body, true));
        }
        while (deliveries.Count < All)
        {
            var (head, body, _) = deliveries[random.Next(2 * Signed)];
            deliveries.Add((Spoilt(head, body, random, out var other), other, false));
        }
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(deliveries));

        var answers = new System.Collections.Concurrent.ConcurrentBag<(HookAnswer Answer, bool IsGood)>();
        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (delivery, cancellation) =>
            answers.Add((await room.Room.Get<HookDesk>().ReceiveAsync(delivery.Head, delivery.Body, cancellation), delivery.IsGood)));
        await room.Room.WorkAsync();

        Assert.Equal(All, answers.Count);
        Assert.All(answers, a => Assert.Equal(a.IsGood, a.Answer is HookAnswer.Kept or HookAnswer.KnownAlready));
        Assert.Equal(Signed, answers.Count(a => a.Answer == HookAnswer.Kept));
        await using var data = room.Room.Read();
        Assert.Equal(Signed, await data.Deliveries.CountAsync(d => d.DoneAt != null));
        Assert.Equal(Signed, await data.Deliveries.CountAsync());
        Assert.Equal(Pulls, await data.PullRequests.CountAsync());
        Assert.All(room.Repository.Pulls.Values, pull => Assert.Single(room.Platform.RunsOf(pull.Head)));
        Assert.Equal(Pulls, await data.Revisions.CountAsync());
        Assert.Empty(room.Platform.Faults);
    }

    [Fact]
    public async Task Receive_SecretChanged_BothHoldUntilTheNewIsGivenTwice()
    {
        await using var room = await PullRoom.OpenAsync();
        var desk = room.Room.Get<AppDesk>();
        Guid app;
        await using (var data = room.Room.Read()) app = await data.Apps.Select(a => a.Id).SingleAsync();
        var body = Encoding.UTF8.GetBytes("{}");
        async Task<HookAnswer> SendAsync(string secret, string key) => await room.Room.Get<HookDesk>().ReceiveAsync(new(new WebhookSignature(secret).Sign(body), "ping", key), body);

        await desk.ChangeSecretAsync(room.Room.Administrator, app, "another secret, long enough");
        Assert.Equal(HookAnswer.Kept, await SendAsync(FakeGitHub.Secret, "a"));
        Assert.Equal(HookAnswer.Kept, await SendAsync("another secret, long enough", "b"));
        await desk.ChangeSecretAsync(room.Room.Administrator, app, "another secret, long enough");
        Assert.Equal(HookAnswer.NotSigned, await SendAsync(FakeGitHub.Secret, "c"));
        Assert.Equal(HookAnswer.Kept, await SendAsync("another secret, long enough", "d"));
    }

    private static byte[] Body(PullRoom room, int number, int serial) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["action"] = "synchronize",
        ["serial"] = serial,
        ["pull_request"] = new JsonObject { ["number"] = number, ["head"] = new JsonObject { ["sha"] = room.Repository.Pulls[number].Head } },
        ["repository"] = new JsonObject { ["full_name"] = PullRoom.Name },
        ["installation"] = new JsonObject { ["id"] = FakeGitHub.Installation },
    }.ToJsonString());

    private static HookHead Spoilt(HookHead head, byte[] body, Random random, out byte[] other)
    {
        other = [.. body];
        switch (random.Next(5))
        {
            case 0: return head with { Signature = null, Delivery = Guid.NewGuid().ToString() };
            case 1: return head with { Signature = head.Signature?[..random.Next(70)] };
            case 2: return head with { Signature = new WebhookSignature("a secret of somebody else").Sign(body), Delivery = Guid.NewGuid().ToString() };
            case 3:
                other = body[..random.Next(body.Length)];
                return head;
            default:
                other[random.Next(other.Length)] ^= (byte)(1 << random.Next(8));
                return head;
        }
    }
}
