using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>The API as a publishing system uses it, over HTTP against the real host.</summary>
[Collection(ApiDeskGroup.Name)]
public sealed class ApiTests(ApiDesk desk)
{
    private string Text(string mark) =>
        $"# The ferry {mark}\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026. The crossing takes [nine hours]({desk.Site}/harbour), number {mark}.";

    [Fact]
    public async Task Post_TheSameKeyTwice_IsDoneOnceAndAnsweredTwice()
    {
        using var client = await desk.ClientAsync("cleo");
        var first = await PostAsync(client, "/api/v1/articles", "key-1", new { text = Text("one"), authors = new[] { "dov" } });
        var again = await PostAsync(client, "/api/v1/articles", "key-1", new { text = Text("one"), authors = new[] { "dov" } });
        var other = await PostAsync(client, "/api/v1/articles", "key-1", new { text = Text("two") });

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task Post_FourAtOnceUnderOneKey_IsDoneOnce()
    {
        using var client = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(client, Text("at once"));
        var claim = (await ApiDesk.ClaimsAsync(client, article))[0].GetProperty("id").GetGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(client, $"/api/v1/claims/{claim}/actions/take", "key-take", new { })));

        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, a => Assert.Contains(a.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        var taken = await client.GetFromJsonAsync<JsonElement>($"/api/v1/audit?article={article}&action=review.take");
        Assert.Equal(1, taken.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Revise_OntoAnOlderRevision_IsRefusedAndNothingIsOverwritten()
    {
        using var client = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(client, Text("etag"));
        var read = await client.GetAsync($"/api/v1/articles/{article}");
        var tag = read.Headers.ETag!.Tag;
        using var unchanged = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/articles/{article}");
        unchanged.Headers.TryAddWithoutValidation("If-None-Match", tag);

        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(unchanged)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await ReviseAsync(client, article, tag, Text("etag, second"))).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await ReviseAsync(client, article, tag, Text("etag, third"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ReviseAsync(client, article, "\"made up\"", Text("etag, fourth"))).StatusCode);
        var now = await client.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}");
        Assert.Equal(2, now.GetProperty("revision").GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Evidence_OfTheCapture_IsAttachedOnlyWhereItsWordsStandOnce()
    {
        using var client = await desk.ClientAsync("ben");
        using var hand = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(hand, Text("evidence"));
        var claim = (await ApiDesk.ClaimsAsync(client, article))[0].GetProperty("id").GetGuid();
        var source = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/sources")).GetProperty("items")[0].GetProperty("id").GetGuid();
        // A claim is read once before its source was fetched.
        await UntilAsync(async () => (await client.GetFromJsonAsync<JsonElement>($"/api/v1/sources/{source}/captures")).GetProperty("items").GetArrayLength() > 0);
        var capture = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/sources/{source}/captures")).GetProperty("items")[0];
        Assert.Equal("captured", capture.GetProperty("outcome").GetString());
        var id = capture.GetProperty("id").GetGuid();

        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync($"/api/v1/claims/{claim}/evidence", new { capture = id, quote = "212 passengers on Thursday" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsJsonAsync($"/api/v1/claims/{claim}/evidence", new { capture = id, quote = "213 passengers" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsJsonAsync($"/api/v1/claims/{claim}/evidence", new { capture = id, quote = "ferry" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsJsonAsync($"/api/v1/claims/{claim}/evidence", new { capture = id, quote = "212", stance = "perhaps" })).StatusCode);
    }

    [Fact]
    public async Task Citation_OfTheDesk_IsAddedWithAReasonAndCaptured()
    {
        using var client = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(client, Text("citation"));
        var claim = (await ApiDesk.ClaimsAsync(client, article))[0].GetProperty("id").GetGuid();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsJsonAsync($"/api/v1/claims/{claim}/citations", new { url = desk.Site + "/harbour?second" })).StatusCode);
        var added = await client.PostAsJsonAsync($"/api/v1/claims/{claim}/citations", new { url = desk.Site + "/harbour?second", why = "the office's own notice" });
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(added.Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task Edit_RewordingAClaim_YieldsTheNewWordsAndUndoBringsTheOldBack()
    {
        using var client = await desk.ClientAsync("cleo");
        using var checker = await desk.ClientAsync("ben");
        var article = await ApiDesk.SubmitAsync(client, Text("edit"));
        var claim = (await ApiDesk.ClaimsAsync(checker, article))[0];
        var sentences = (await checker.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/coverage")).GetProperty("sentences").EnumerateArray();
        var sentence = sentences.First(s => s.GetProperty("start").GetInt32() <= claim.GetProperty("start").GetInt32() && claim.GetProperty("end").GetInt32() <= s.GetProperty("end").GetInt32());
        const string Words = "On 9 April 2026 the ferry had 212 people aboard.";

        var edited = await checker.PostAsJsonAsync($"/api/v1/articles/{article}/edits", new
        {
            kind = "reword", sentence = sentence.GetProperty("id").GetGuid(), takes = new[] { claim.GetProperty("id").GetGuid() },
            yields = new[] { new { text = Words, kind = "quantity" } }, reason = "says who was counted",
        });

        Assert.Equal(HttpStatusCode.Created, edited.StatusCode);
        await UntilAsync(async () => (await ApiDesk.ClaimsAsync(checker, article)).Exists(c => c.GetProperty("claim").GetString() == Words));
        var undone = await checker.PostAsJsonAsync($"/api/v1/articles/{article}/edits", new
        {
            kind = "undo", sentence = await SentenceAsync(checker, article, sentence.GetProperty("text").GetString()), undoes = 1,
        });
        Assert.Equal(HttpStatusCode.Created, undone.StatusCode);
        await UntilAsync(async () => (await ApiDesk.ClaimsAsync(checker, article)).Exists(c => c.GetProperty("claim").GetString() == claim.GetProperty("claim").GetString()));
    }

    [Theory]
    [InlineData("/api/v1/articles/{0}")]
    [InlineData("/api/v1/articles/{0}/claims")]
    [InlineData("/api/v1/articles/{0}/coverage")]
    [InlineData("/api/v1/articles/{0}/gate")]
    [InlineData("/api/v1/articles/{0}/sources")]
    public async Task Get_AnotherDesksArticle_IsNotThere(string path)
    {
        using var client = await desk.ClientAsync("cleo");
        using var stranger = await desk.ClientAsync("eve");
        var article = await ApiDesk.SubmitAsync(client, Text("secret"));

        var answer = await stranger.GetAsync(path.Replace("{0}", article.ToString(), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Audit_WithoutItsScope_IsRefused()
    {
        using var client = await desk.ClientAsync("cleo", "read");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/v1/audit")).StatusCode);
        using var checker = await desk.ClientAsync("ben");
        Assert.Equal(HttpStatusCode.Forbidden, (await checker.GetAsync("/api/v1/audit")).StatusCode);
    }

    [Fact]
    public async Task List_OfPages_HandsOutACursorThatLeadsOn()
    {
        using var client = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(client, Text("pages"));
        var all = await ApiDesk.ClaimsAsync(client, article);

        var first = await client.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/claims?limit=1");
        var second = await client.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/claims?limit=1&cursor={first.GetProperty("next").GetString()}");

        Assert.True(all.Count >= 2);
        Assert.Equal(all[0].GetProperty("id").GetGuid(), first.GetProperty("items")[0].GetProperty("id").GetGuid());
        Assert.Equal(all[1].GetProperty("id").GetGuid(), second.GetProperty("items")[0].GetProperty("id").GetGuid());
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"/api/v1/articles/{article}/claims?cursor=made-up")).StatusCode);
    }

    [Fact]
    public async Task Answer_ToAToken_SaysWhatIsLeftOfItsMinute()
    {
        using var client = await desk.ClientAsync("cleo");
        var answer = await client.GetAsync("/api/v1/articles");
        Assert.Matches("^\"token\";r=[0-9]+$", answer.Headers.GetValues("RateLimit").Single());
    }

    private static async Task<Guid> SentenceAsync(HttpClient client, Guid article, string? text) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/coverage")).GetProperty("sentences").EnumerateArray()
            .First(s => s.GetProperty("text").GetString() == text).GetProperty("id").GetGuid();

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> ReviseAsync(HttpClient client, Guid article, string tag, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/articles/{article}/revisions") { Content = JsonContent.Create(new { text }) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await client.SendAsync(request);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var until = DateTime.UtcNow + TimeSpan.FromMinutes(1); DateTime.UtcNow < until; await Task.Delay(100))
        {
            if (await holds()) return;
        }
        Assert.Fail("It did not come to hold within a minute.");
    }
}
