using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Tests.Endpoints;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Rights;

/// <summary>The tricks by which one person could be two, each tried over the API and each in vain.</summary>
[Collection(ApiDeskGroup.Name)]
public sealed class SeparationTests(ApiDesk desk)
{
    [Fact]
    public async Task Approve_BySecondTokenOfTheProposer_IsRefused()
    {
        var (article, claim) = await ProposedAsync("second token");
        using var other = await desk.ClientAsync("ben");
        await RefusedAsync(other, claim, "approve", await FingerprintAsync(other, article, claim));
    }

    [Fact]
    public async Task Approve_BySecondAccountOfTheProposer_IsRefused()
    {
        var (article, claim) = await ProposedAsync("second account");
        await using var scope = desk.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        await AddressAsync(users, "ben", "same@desk.example");
        await AddressAsync(users, "cleo", "same@desk.example");
        using var second = await desk.ClientAsync("cleo");

        await RefusedAsync(second, claim, "approve", await FingerprintAsync(second, article, claim));

        await AddressAsync(users, "cleo", "cleo@desk.example");
        Assert.Equal(HttpStatusCode.OK, (await ActAsync(second, claim, "approve", await FingerprintAsync(second, article, claim))).StatusCode);
    }

    [Fact]
    public async Task Approve_AfterReopeningAndProposingOneself_IsRefused()
    {
        var (article, claim) = await ProposedAsync("reopened");
        using var editor = await desk.ClientAsync("cleo");
        await DoneAsync(editor, claim, "approve", await FingerprintAsync(editor, article, claim));
        await DoneAsync(editor, claim, "reopen", null);
        // Whoever has it in hand after that gives it back.
        using var checker = await desk.ClientAsync("ben");
        foreach (var holder in new[] { editor, checker }) await ActAsync(holder, claim, "release", null);
        await DoneAsync(editor, claim, "take", null);
        await DoneAsync(editor, claim, "propose", await FingerprintAsync(editor, article, claim));

        await RefusedAsync(editor, claim, "approve", await FingerprintAsync(editor, article, claim));
    }

    [Fact]
    public async Task Decide_OnADisputeOfOnesOwnProposal_IsRefused()
    {
        using var editor = await desk.ClientAsync("cleo");
        using var checker = await desk.ClientAsync("ben");
        var article = await ApiDesk.SubmitAsync(editor, Text("disputed"));
        var claim = (await ApiDesk.ClaimsAsync(editor, article))[0].GetProperty("id").GetGuid();
        await DoneAsync(editor, claim, "take", null);
        await DoneAsync(editor, claim, "propose", await FingerprintAsync(editor, article, claim));
        await DoneAsync(checker, claim, "dispute", null);

        await RefusedAsync(editor, claim, "decide", await FingerprintAsync(editor, article, claim));
    }

    [Fact]
    public async Task Edit_OfAnApprovedClaim_TakesItsApprovalAway()
    {
        var (article, claim) = await ProposedAsync("edited");
        using var editor = await desk.ClientAsync("cleo");
        using var checker = await desk.ClientAsync("ben");
        await DoneAsync(editor, claim, "approve", await FingerprintAsync(editor, article, claim));
        var shown = (await ApiDesk.ClaimsAsync(checker, article)).Find(c => c.GetProperty("id").GetGuid() == claim);
        var sentence = (await checker.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}/coverage")).GetProperty("sentences").EnumerateArray()
            .First(s => s.GetProperty("start").GetInt32() <= shown.GetProperty("start").GetInt32() && shown.GetProperty("end").GetInt32() <= s.GetProperty("end").GetInt32());
        var edited = await checker.PostAsJsonAsync($"/api/v1/articles/{article}/edits", new
        {
            kind = "reword", sentence = sentence.GetProperty("id").GetGuid(), takes = new[] { claim }, reason = "quietly",
            yields = new[] { new { text = "The ferry carried 900 passengers.", kind = "quantity" } },
        });
        Assert.Equal(HttpStatusCode.Created, edited.StatusCode);

        var now = await UntilAsync(article, checker, c => c.GetProperty("claim").GetString()?.Contains("900", StringComparison.Ordinal) ?? false);
        Assert.NotEqual("approved", now.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Revision_ThatChangesAnApprovedClaim_TakesItsApprovalAway()
    {
        var (article, claim) = await ProposedAsync("revised");
        using var editor = await desk.ClientAsync("cleo");
        await DoneAsync(editor, claim, "approve", await FingerprintAsync(editor, article, claim));
        (await editor.PostAsJsonAsync($"/api/v1/articles/{article}/revisions", new { text = Text("revised").Replace("212", "912", StringComparison.Ordinal) })).EnsureSuccessStatusCode();

        var now = await UntilAsync(article, editor, c => c.GetProperty("claim").GetString()?.Contains("912", StringComparison.Ordinal) ?? false);
        Assert.NotEqual("approved", now.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Seen_ByAnAuthorWhoIsACheckerToo_IsRefused()
    {
        using var editor = await desk.ClientAsync("cleo");
        var answer = await editor.PostAsJsonAsync("/api/v1/articles", new { text = Text("own article"), authors = new[] { "cleo" } });
        var article = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        var claim = await UntilAsync(article, editor, _ => true);
        var revision = (await editor.GetFromJsonAsync<JsonElement>($"/api/v1/articles/{article}")).GetProperty("revision").GetProperty("id").GetGuid();

        await RefusedAsync(editor, claim.GetProperty("id").GetGuid(), "take", null);
        Assert.IsType<Refused>(await desk.Services.GetRequiredService<CoverageDesk>().MarkSeenAsync(desk["cleo"], revision, []));
    }

    private string Text(string mark) => $"# The ferry {mark}\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026, number {mark}.";

    private async Task<(Guid Article, Guid Claim)> ProposedAsync(string mark)
    {
        using var checker = await desk.ClientAsync("ben");
        var article = await ApiDesk.SubmitAsync(checker, Text(mark));
        var claim = (await ApiDesk.ClaimsAsync(checker, article))[0].GetProperty("id").GetGuid();
        await DoneAsync(checker, claim, "take", null);
        await DoneAsync(checker, claim, "propose", await FingerprintAsync(checker, article, claim));
        return (article, claim);
    }

    private static async Task AddressAsync(UserManager<Person> users, string login, string address)
    {
        var person = await users.FindByNameAsync(login);
        Assert.NotNull(person);
        Assert.True((await users.SetEmailAsync(person, address)).Succeeded);
    }

    private static Task<HttpResponseMessage> ActAsync(HttpClient client, Guid claim, string action, string? fingerprint) =>
        client.PostAsJsonAsync($"/api/v1/claims/{claim}/actions/{action}", new { fingerprint, verdict = action == "propose" ? "confirmed" : null, reason = "read in the notice", upheld = true });

    private static async Task DoneAsync(HttpClient client, Guid claim, string action, string? fingerprint)
    {
        var answer = await ActAsync(client, claim, action, fingerprint);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{action}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task RefusedAsync(HttpClient client, Guid claim, string action, string? fingerprint)
    {
        var answer = await ActAsync(client, claim, action, fingerprint);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, said);
        Assert.Contains("\"separation-of-duties\"", said, StringComparison.Ordinal);
    }

    private static async Task<string?> FingerprintAsync(HttpClient client, Guid article, Guid claim) =>
        (await ApiDesk.ClaimsAsync(client, article)).Find(c => c.GetProperty("id").GetGuid() == claim).GetProperty("fingerprint").GetString();

    private static async Task<JsonElement> UntilAsync(Guid article, HttpClient client, Predicate<JsonElement> holds)
    {
        for (var until = DateTime.UtcNow + TimeSpan.FromMinutes(2); DateTime.UtcNow < until; await Task.Delay(100))
        {
            if ((await ApiDesk.ClaimsAsync(client, article)).Find(holds) is { ValueKind: JsonValueKind.Object } found) return found;
        }
        throw new TimeoutException("The claim did not come.");
    }
}
