using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Pages;

[Collection(ApiDeskGroup.Name)]
public sealed partial class DecisionPageTests(ApiDesk desk)
{
    [Fact]
    public async Task Waive_WithADayThatIsPast_KeepsWhatWasTyped()
    {
        var article = await SubmitAsync();
        await using var data = await OpenAsync();
        var review = await data.Reviews.AsNoTracking().OrderBy(r => r.ClaimNumber).FirstAsync(r => r.ArticleId == article);
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");
        var gate = $"/articles/{article}/gate";
        // While it is worked on, the gate does not name what holds it.
        var sweep = desk.Services.GetRequiredService<Sweep>();
        for (var until = DateTime.UtcNow.AddMinutes(2); await sweep.IsBusyAsync(default); await Task.Delay(100)) Assert.True(DateTime.UtcNow < until);
        var page = await cleo.SendAsync(gate, gate + "?handler=Waive", [("claim", review.Id.ToString()), ("fingerprint", review.Fingerprint), ("reason", "Our own eyes saw it"), ("until", "2020-01-02")]);
        Assert.Contains("Nothing was saved.", page, StringComparison.Ordinal);
        Assert.Contains(">Our own eyes saw it</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2020-01-02\"", page, StringComparison.Ordinal);
        Assert.False(await data.Waivers.AnyAsync(w => w.ArticleId == article));
    }

    [Fact]
    public async Task Attach_WordsThatStandThereTwice_AsksWhichAndTakesTheOneMeant()
    {
        var article = await SubmitAsync();
        await using var data = await OpenAsync();
        var review = await data.Reviews.AsNoTracking().FirstAsync(r => r.ArticleId == article && data.ClaimCitations.Any(c => c.ClaimId == r.ClaimId));
        var capture = await data.Captures.AsNoTracking().FirstAsync(c => data.ClaimCitations.Any(l => l.ClaimId == review.ClaimId && data.Citations.Any(i => i.Id == l.CitationId && i.SourceId == c.SourceId)));
        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        var page = $"/claims/{review.Id}/attach";
        (string, string)[] form = [("Capture", capture.Id.ToString()), ("Stance", "Supported")];
        var asked = await ben.SendAsync($"{page}?capture={capture.Id}", page, [form[0], ("Quote", "ferry"), form[1]]);
        Assert.Contains("Which do you mean?", asked, StringComparison.Ordinal);
        Assert.Contains(">ferry</textarea>", asked, StringComparison.Ordinal);
        var second = Place().Matches(asked)[1].Groups[1].Value;
        var done = await ben.SendAsync($"{page}?capture={capture.Id}", page, [form[0], ("Quote", "ferry"), form[1], ("At", second)]);
        Assert.Contains("The passage is attached.", done, StringComparison.Ordinal);
        var passage = (await data.Evidence.AsNoTracking().SingleAsync(e => e.ReviewId == review.Id && e.PersonId == desk["ben"].PersonId)).Passage;
        Assert.Equal(second, passage.Start.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Together_LowRiskProposals_AreApprovedOnlyOnceTheSampleIsRead()
    {
        var article = await SubmitAsync();
        await using var data = await OpenAsync();
        var acts = desk.Services.GetRequiredService<ReviewDesk>();
        var reviews = await data.Reviews.AsNoTracking().Where(r => r.ArticleId == article && r.Risk == RiskClass.Low).ToListAsync();
        Assert.True(reviews.Count > 1);
        foreach (var review in reviews)
        {
            Assert.IsType<Done>(await acts.ActAsync(desk["cleo"], review.Id, ReviewAction.Take, new()));
            Assert.IsType<Done>(await acts.ActAsync(desk["cleo"], review.Id, ReviewAction.Propose, new() { Verdict = Verdict.Confirmed, Reason = "Seen in the register.", Fingerprint = review.Fingerprint }));
        }
        var proposed = await data.Reviews.AsNoTracking().Where(r => r.ArticleId == article && r.State == ReviewState.Proposed && r.Risk == RiskClass.Low).ToDictionaryAsync(r => r.Id, r => r.Fingerprint);
        var batch = desk.Services.GetRequiredService<BatchApproval>();
        var refused = await batch.ApproveAsync(desk["ben"], proposed, new HashSet<Guid>());
        Assert.Equal(0, refused.Count);
        Assert.IsType<Refused>(refused.Refusal);

        var sample = SampleRule.Of(proposed.Values);
        var done = await batch.ApproveAsync(desk["ben"], proposed, proposed.Where(p => sample.Contains(p.Value)).Select(p => p.Key).ToHashSet());
        Assert.Equal(proposed.Count, done.Count);
        Assert.All(await data.Reviews.AsNoTracking().Where(r => proposed.Keys.Contains(r.Id)).ToListAsync(), r => Assert.Equal(ReviewState.Approved, r.State));
        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        Assert.Contains("Approver’s room", await ben.ReadAsync("/approve"), StringComparison.Ordinal);
        Assert.Contains("a sample of", await ben.ReadAsync($"/claims/{proposed.Keys.First()}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOver_ByWhoeverHasTheClaim_GivesItToAnotherCheckerOnly()
    {
        var article = await SubmitAsync();
        await using var data = await OpenAsync();
        var acts = desk.Services.GetRequiredService<ReviewDesk>();
        var review = await data.Reviews.AsNoTracking().FirstAsync(r => r.ArticleId == article);
        Assert.IsType<Refused>(await acts.ActAsync(desk["ben"], review.Id, ReviewAction.Assign, new() { PersonId = desk["cleo"].PersonId }));
        Assert.IsType<Done>(await acts.ActAsync(desk["ben"], review.Id, ReviewAction.Take, new()));
        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        var page = await ben.SendAsync($"/claims/{review.Id}", $"/claims/{review.Id}", [("act", "Assign"), ("person", desk["cleo"].PersonId.ToString()), ("fingerprint", review.Fingerprint)]);
        Assert.Contains("It stands in their queue.", page, StringComparison.Ordinal);
        Assert.Equal(desk["cleo"].PersonId, (await data.Reviews.AsNoTracking().SingleAsync(r => r.Id == review.Id)).CheckerId);
    }

    [Fact]
    public async Task Comment_ThatCallsSomebody_StandsInTheirQueueUntilTheySawIt()
    {
        var article = await SubmitAsync();
        await using var data = await OpenAsync();
        var review = await data.Reviews.AsNoTracking().FirstAsync(r => r.ArticleId == article);
        using var ben = await PageVisitor.SignInAsync(desk, "ben");
        using var cleo = await PageVisitor.SignInAsync(desk, "cleo");
        var claim = $"/claims/{review.Id}";
        var refused = await ben.SendAsync(claim, claim + "?handler=Comment", [("comment", "@nemo, was this the quay?")]);
        Assert.Contains("Nobody of this desk is called @nemo.", refused, StringComparison.Ordinal);
        Assert.Contains(">@nemo, was this the quay?</textarea>", refused, StringComparison.Ordinal);
        // Somebody of another desk is nobody here.
        Assert.Contains("Nobody of this desk is called @eve.", await ben.SendAsync(claim, claim + "?handler=Comment", [("comment", "@eve too")]), StringComparison.Ordinal);
        Assert.Contains("The comment is saved.", await ben.SendAsync(claim, claim + "?handler=Comment", [("comment", "@cleo, was this the <quay>?")]), StringComparison.Ordinal);

        var called = $"/queue?room=Called&article={article}";
        Assert.Contains(claim, await cleo.ReadAsync(called), StringComparison.Ordinal);
        Assert.DoesNotContain(claim, await ben.ReadAsync(called), StringComparison.Ordinal);
        Assert.Contains("A comment calls you by name.", await cleo.ReadAsync(claim), StringComparison.Ordinal);
        Assert.DoesNotContain("A comment calls you by name.", await cleo.SendAsync(claim, claim + "?handler=Seen", []), StringComparison.Ordinal);
        Assert.DoesNotContain(claim, await cleo.ReadAsync(called), StringComparison.Ordinal);
    }

    private async Task<FactCheckDbContext> OpenAsync() => await desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContextAsync();

    private async Task<Guid> SubmitAsync()
    {
        using var client = await desk.ClientAsync("cleo");
        return await ApiDesk.SubmitAsync(client, $"# Ferry {Guid.NewGuid():N}\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026. The harbour is in Halden, Norway. Lena Voss is the mayor of Halden. Tom Berg is the director of the Halden Museum. The museum is in Storgata, Halden.");
    }

    [GeneratedRegex("""name="At" value="(\d+)""")]
    private static partial Regex Place();
}
