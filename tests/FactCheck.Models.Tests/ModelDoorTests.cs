using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FactCheck.Core.Verdicts.Advising;
using FactCheck.Models.Tests.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Models.Tests;

public sealed class ModelDoorTests
{
    private static readonly AdviceBrief Brief = AdviceBrief.OfClaim("The ferry carried 312 people.", new() { Text = "The ferry carried 312 people on Friday.", Title = "Figures" }, 1000);

    [Fact]
    public async Task Ask_EndpointThatAnswers_SendsOneInstructionAndOneObjectAndGetsTheText()
    {
        await using var model = await LoopbackModel.OpenAsync();
        model.Writes = data => "read: " + data.GetProperty("claim").GetString();
        using var door = new ModelDoor(model.Settings with { Key = "k-123" }, TimeProvider.System);

        var answer = await door.AskAsync(Brief, default);

        Assert.Equal(("read: The ferry carried 312 people.", "", "small-1"), (answer.Text, answer.Reason, answer.Model));
        var asked = Assert.Single(model.Asked);
        Assert.Equal(("/v1/chat/completions", "Bearer k-123", "small-1"), (asked.Path, asked.Authorization, asked.Model));
        Assert.Equal([("system", Brief.Instruction), ("user", Brief.Data)], asked.Messages);
    }

    [Fact]
    public async Task Ask_WithoutAKey_SendsNone()
    {
        await using var model = await LoopbackModel.OpenAsync();
        using var door = new ModelDoor(model.Settings, TimeProvider.System);

        Assert.NotNull((await door.AskAsync(Brief, default)).Text);
        Assert.Equal("", Assert.Single(model.Asked).Authorization);
    }

    [Fact]
    public async Task Ask_WithoutAModel_SaysSoAndAsksNobody()
    {
        using var door = new ModelDoor(null, TimeProvider.System);

        var answer = await door.AskAsync(Brief, default);

        Assert.Equal((false, false, true, null), (door.IsOn, answer.WasAsked, answer.IsFinal, answer.Text));
    }

    [Theory]
    [InlineData("{\"choices\":[{\"message\":{\"content\":\"half", "application/json")]
    [InlineData("<html>Sign in to the network</html>", "text/html")]
    [InlineData("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"{}\"}}]}", "text/plain")]
    [InlineData("{\"choices\":[]}", "application/json")]
    [InlineData("{\"choices\":[{\"message\":{\"content\":null}}]}", "application/json")]
    [InlineData("{\"choices\":{\"message\":\"x\"}}", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("{\"choices\":[{\"message\":{\"role\":7,\"content\":\"{}\"},\"finish_reason\":[]}],\"usage\":\"x\",\"created\":\"x\"}", "application/json")]
    public async Task Ask_AnythingButACompletion_IsARecordedReasonAndNoText(string body, string type)
    {
        await using var model = await LoopbackModel.OpenAsync();
        model.ThenBody(body, type);
        using var door = new ModelDoor(model.Settings, TimeProvider.System);

        var answer = await door.AskAsync(Brief, default);

        Assert.Null(answer.Text);
        Assert.StartsWith("The model answered, but not with a completion", answer.Reason, StringComparison.Ordinal);
        Assert.NotNull((await door.AskAsync(Brief, default)).Text);
    }

    [Fact]
    public async Task Ask_NameThatTheEndpointGives_IsKeptAsPlainSigns()
    {
        await using var model = await LoopbackModel.OpenAsync();
        model.ThenBody(LoopbackModel.Completion("x", "large-2\u0000<script>\u202E" + new string('a', 200)));
        using var door = new ModelDoor(model.Settings, TimeProvider.System);

        var name = (await door.AskAsync(Brief, default)).Model;

        Assert.StartsWith("large-2scriptaaa", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 1, 100);
    }

    [Fact]
    public async Task Ask_EndlessAnswer_IsCutOff()
    {
        await using var model = await LoopbackModel.OpenAsync();
        var sent = 0L;
        model.Then(async context =>
        {
            context.Response.ContentType = "application/json";
            var piece = Encoding.ASCII.GetBytes(new string(' ', 65_536));
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                sent += piece.Length;
            }
        });
        using var door = new ModelDoor(model.Settings, TimeProvider.System);

        var answer = await door.AskAsync(Brief, default);

        Assert.Null(answer.Text);
        Assert.Contains("larger than", answer.Reason, StringComparison.Ordinal);
        Assert.InRange(sent, 1, 100_000_000);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(413, true)]
    [InlineData(302, true)]
    [InlineData(401, false)]
    [InlineData(404, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Ask_OtherStatus_SaysWhichAndWhetherToComeBack(int status, bool isFinal)
    {
        await using var model = await LoopbackModel.OpenAsync();
        model.ThenStatus(status, "Location", "http://203.0.113.7/elsewhere");
        using var door = new ModelDoor(model.Settings, TimeProvider.System);

        var answer = await door.AskAsync(Brief, default);

        Assert.Equal((null, isFinal, true), (answer.Text, answer.IsFinal, answer.WasAsked));
        Assert.DoesNotContain("as told", answer.Reason, StringComparison.Ordinal);
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task Ask_TooManyQuestions_WaitsAsLongAsItWasToldForEveryQuestion()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var model = await LoopbackModel.OpenAsync();
        model.ThenStatus(429, "Retry-After", "120");
        using var door = new ModelDoor(model.Settings, clock);

        Assert.Equal(TimeSpan.FromSeconds(120), (await door.AskAsync(Brief, default)).Wait);
        clock.Advance(TimeSpan.FromSeconds(100));
        var early = await door.AskAsync(Brief, default);
        Assert.Equal((false, TimeSpan.FromSeconds(20)), (early.WasAsked, Assert.NotNull(early.Wait)));
        Assert.Single(model.Asked);
        clock.Advance(TimeSpan.FromSeconds(21));
        Assert.NotNull((await door.AskAsync(Brief, default)).Text);
    }

    [Theory]
    [InlineData("soon", 20)]
    [InlineData("-5", 20)]
    [InlineData("315360000", 86_400)]
    public async Task Ask_NonsenseInRetryAfter_IsAPlainRest(string written, int seconds)
    {
        await using var model = await LoopbackModel.OpenAsync();
        model.ThenStatus(503, "Retry-After", written);
        using var door = new ModelDoor(model.Settings, TimeProvider.System);

        Assert.Equal(seconds, Assert.NotNull((await door.AskAsync(Brief, default)).Wait).TotalSeconds);
    }

    [Fact]
    public async Task Ask_EndpointThatNeverAnswers_EndsWithItsPatience()
    {
        var clock = new FakeTimeProvider();
        await using var model = await LoopbackModel.OpenAsync();
        var reached = new TaskCompletionSource();
        model.Then(async context =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using var door = new ModelDoor(model.Settings with { Patience = TimeSpan.FromSeconds(30) }, clock);

        var asking = door.AskAsync(Brief, default);
        await reached.Task;
        clock.Advance(TimeSpan.FromSeconds(31));
        var answer = await asking;

        Assert.Equal("The model did not answer in 30 seconds.", answer.Reason);
        Assert.False((await door.AskAsync(Brief, default)).WasAsked);
    }

    [Fact]
    public async Task Ask_SlowDripOfHeadersThenBytes_EndsWithItsPatienceToo()
    {
        var clock = new FakeTimeProvider();
        await using var model = await LoopbackModel.OpenAsync();
        var reached = new TaskCompletionSource();
        model.Then(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{\"choices\":");
            await context.Response.Body.FlushAsync();
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using var door = new ModelDoor(model.Settings, clock);

        var asking = door.AskAsync(Brief, default);
        await reached.Task;
        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Contains("60 seconds", (await asking).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhoeverStopsUs_IsNotTakenForTheModel()
    {
        await using var model = await LoopbackModel.OpenAsync();
        using var stop = new CancellationTokenSource();
        model.Then(async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using var door = new ModelDoor(model.Settings, TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => door.AskAsync(Brief, stop.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"choices\":[")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    public async Task Ask_ConnectionThatIsClosed_IsARecordedReason(string before)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = CloseAsync(listener, before);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var door = new ModelDoor(new(new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/v1")), "m"), TimeProvider.System);

        var answer = await door.AskAsync(Brief, default);

        Assert.Equal((null, "The model could not be reached, or broke off.", false), (answer.Text, answer.Reason, answer.IsFinal));
        listener.Stop();
        await serving;
    }

    [Fact]
    public async Task Ask_NobodyThere_IsARecordedReasonAndARest()
    {
        int port;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        using var door = new ModelDoor(new(new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/v1")), "m"), TimeProvider.System);

        Assert.Contains("could not be reached", (await door.AskAsync(Brief, default)).Reason, StringComparison.Ordinal);
        Assert.False((await door.AskAsync(Brief, default)).WasAsked);
    }

    [Fact]
    public async Task Ask_MoreThanAtOnce_AreSentAwayUntilATurnIsFree()
    {
        await using var model = await LoopbackModel.OpenAsync();
        var (reached, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        model.Then(async context =>
        {
            reached.SetResult();
            await free.Task;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(LoopbackModel.Completion("late"));
        });
        using var door = new ModelDoor(model.Settings with { AtOnce = 1 }, TimeProvider.System);

        var first = door.AskAsync(Brief, default);
        await reached.Task;
        Assert.False((await door.AskAsync(Brief, default)).WasAsked);
        free.SetResult();
        Assert.Equal("late", (await first).Text);
        Assert.True((await door.AskAsync(Brief, default)).WasAsked);
    }

    // Reads what was sent, so that the end is a close and no reset before the request is out.
    private static async Task CloseAsync(TcpListener listener, string before)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                await stream.ReadExactlyAsync(new byte[1]);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(before));
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
