using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Desks;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>What the demo promises to show: every state, every role, and one cited page of each kind, all made through the ordinary doors.</summary>
[Collection(DemoVisit.Name)]
public sealed class DemoNewsroomTests(DemoFixture demo)
{
    [Fact]
    public void Claims_OfTheDemo_AreInEveryState()
    {
        using var data = Open();
        var reviews = data.Reviews.AsNoTracking().ToList();
        Assert.Equal(Enum.GetValues<ReviewState>().Order(), reviews.Select(r => r.State).Distinct().Order());
        Assert.Contains(reviews, r => r is { State: ReviewState.InCheck, Returned: true });
        Assert.Contains(reviews, r => r.State == ReviewState.Open && r.VoidDifference.Length > 0);
        var waiver = Assert.Single(data.Waivers.AsNoTracking().ToList());
        Assert.Contains(reviews, r => r.Id == waiver.ReviewId);
    }

    [Fact]
    public void People_OfTheDemo_HaveEveryRoleAndTwoAreADesk()
    {
        using var data = Open();
        var memberships = data.Memberships.AsNoTracking().ToList();
        Assert.Equal(Enum.GetValues<DeskRole>().Order(), memberships.Select(m => m.Role).Distinct().Order());
        Assert.Contains(memberships.GroupBy(m => m.DeskId), desk => desk.Select(m => m.PersonId).Distinct().Count() == 2);
    }

    [Theory]
    [InlineData("foreign-ministry", CaptureOutcome.Captured), InlineData("herald", CaptureOutcome.Captured), InlineData("northern-wire", CaptureOutcome.Captured)]
    [InlineData("tagblatt", CaptureOutcome.Captured), InlineData("eu-council", CaptureOutcome.Captured), InlineData("courier", CaptureOutcome.Paywall)]
    [InlineData("palace-archive", CaptureOutcome.SoftNotFound), InlineData("bosphorus-times", CaptureOutcome.Gone), InlineData("observer", CaptureOutcome.Challenge)]
    public void Sources_OfTheDemo_CameBackAsTheyWereMade(string site, CaptureOutcome outcome)
    {
        using var data = Open();
        var captures = data.Captures.AsNoTracking().Where(c => data.Sources.Any(s => s.Id == c.SourceId && s.Host == site + ".localhost")).ToList();
        Assert.NotEmpty(captures);
        Assert.All(captures, c => Assert.Equal(outcome, c.Outcome));
    }

    [Theory]
    [InlineData("1,000 prisoners", "foreign-ministry", MatchOutcome.Supported)]
    [InlineData("1,000 prisoners", "herald", MatchOutcome.Contradicted)]
    [InlineData("17th round", "eu-council", MatchOutcome.Contradicted)]
    [InlineData("Half of the 12", "tagblatt", MatchOutcome.Inconclusive)]
    public void Sources_OfTheDemo_SayWhatTheyWereMadeToSay(string words, string site, MatchOutcome outcome)
    {
        using var data = Open();
        Assert.Contains(outcome, Matches(data, words, site).Select(m => m.Outcome));
    }

    [Fact]
    public void Sources_OfTheDemo_OneMisquotes()
    {
        using var data = Open();
        Assert.Contains(QuoteOutcome.Altered, Matches(data, "excellent news", "northern-wire").SelectMany(m => m.Quotes).Select(q => q.Outcome));
    }

    private SqliteFactCheckDbContext Open() =>
        new(new DbContextOptionsBuilder<SqliteFactCheckDbContext>().UseSqlite($"Data Source={demo.Desk.Database};Mode=ReadOnly").Options);

    private static List<Data.Matching.MatchRow> Matches(SqliteFactCheckDbContext data, string words, string site)
    {
        var keys = data.Claims.AsNoTracking().Where(c => c.Text.Contains(words)).Select(c => c.StatementKey).ToList();
        var captures = data.Captures.Where(c => data.Sources.Any(s => s.Id == c.SourceId && s.Host == site + ".localhost")).Select(c => c.Id).ToList();
        return [.. data.Matches.AsNoTracking().Where(m => keys.Contains(m.StatementKey) && captures.Contains(m.CaptureId))];
    }
}
