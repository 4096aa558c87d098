using System.Text.Json;
using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Advising;
using FactCheck.Models.Tests.Endpoint;
using FactCheck.Pipeline.Tests.Remembering;
using FactCheck.Web.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Pages;

/// <summary>The real host with a model and a search for checks by others, both on loopback and named in its configuration.</summary>
public sealed class OutsideHelpTests : IAsyncLifetime
{
    private const string Quote = "The ferry carried 212 passengers on Thursday, 9 April 2026, the harbour office said.";
    private const string Lie = "The ferry carried nobody at all, the harbour office admitted.";

    private LoopbackModel? _model;
    private LoopbackSearch? _search;
    private ApiDesk? _desk;

    private ApiDesk Desk => _desk ?? throw new InvalidOperationException("The desk is not open yet.");

    private LoopbackSearch Search => _search ?? throw new InvalidOperationException("The search is not open yet.");

    public async ValueTask InitializeAsync()
    {
        (_model, _search) = (await LoopbackModel.OpenAsync(), await LoopbackSearch.OpenAsync());
        _model.Writes = Write;
        _desk = new() { Options = [$"--Model:Endpoint={_model.Endpoint}", "--Model:Name=small-1", "--check-search", _search.Address.ToString()] };
        await _desk.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null) await _desk.DisposeAsync();
        if (_model is not null) await _model.DisposeAsync();
        if (_search is not null) await _search.DisposeAsync();
    }

    [Fact]
    public async Task Model_SuggestionsOfOneArticle_StandApartUntilAPersonTakesThemUp()
    {
        using var machine = await Desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(machine, $"# The ferry is full\n\nThe ferry [carried 212 passengers]({Desk.Site}/harbour) on 9 April 2026, the harbour office said.\n\nWhat a summer for Port Alder!");
        await AnsweredAsync(2);
        var review = await ReadAsync(d => d.Reviews.Where(r => r.ArticleId == article).Select(r => r.Id).FirstAsync());
        using var ben = await PageVisitor.SignInAsync(Desk, "ben");

        var page = await ben.ReadAsync($"/claims/{review}");
        Assert.Contains("Suggestions by a model", page, StringComparison.Ordinal);
        Assert.Contains("It gives the same number.", page, StringComparison.Ordinal);
        Assert.Contains("3 proposals = 1 kept + 2 dropped", page, StringComparison.Ordinal);
        Assert.Contains("Dropped: 1 passage, because words that it quotes stand nowhere in the text.", page, StringComparison.Ordinal);
        Assert.Contains("model small-1", page, StringComparison.Ordinal);
        Assert.Contains("prompt 1", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Lie, page, StringComparison.Ordinal);

        var galley = await ben.ReadAsync($"/articles/{article}");
        Assert.Contains("Port Alder had a summer.", galley, StringComparison.Ordinal);
        Assert.Contains("1 proposal = 1 kept + 0 dropped", galley, StringComparison.Ordinal);

        var capture = await ReadAsync(d => d.Captures.Select(c => c.Id).FirstAsync());
        await ben.SendAsync($"/claims/{review}", $"/claims/{review}/attach", [("capture", capture.ToString()), ("quote", Quote), ("stance", nameof(MatchOutcome.Supported))]);
        var chosen = await ReadAsync(d => d.Evidence.AsNoTracking().SingleAsync(e => e.PersonId != null));
        Assert.Equal((Quote, review), (chosen.Passage.Exact, chosen.ReviewId));
        Assert.Equal(ReviewState.Open, await ReadAsync(d => d.Reviews.Where(r => r.Id == review).Select(r => r.State).SingleAsync()));

        using var metrics = new HttpClient();
        var counted = await metrics.GetStringAsync(Desk.Address + "/metrics");
        Assert.Matches("""factcheck_model_proposals_total\{[^}]*fate="QuoteStandsNowhere"[^}]*\} 1""", counted);
        Assert.Matches("""factcheck_model_proposals_total\{[^}]*fate="Kept"[^}]*kind="Claim"[^}]*\} 1""", counted);
    }

    [Fact]
    public async Task AskOthers_SearchThatKnowsTheClaim_ShowsItsCheckBesideTheClaim()
    {
        Search.Body = """
            {"claims":[{"text":"The whale Moby Grey swam 9,000 kilometres to Skerry Bay.","claimReview":[
              {"publisher":{"name":"Checks Weekly"},"url":"https://checks.example/whale","textualRating":"Mostly false","reviewDate":"2026-02-03"}]},{"text":"Not reviewed","claimReview":[{}]}]}
            """;
        using var machine = await Desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(machine, $"# Whale\n\nThe whale Moby Grey [swam 5,000 kilometres to Skerry Bay]({Desk.Site}/harbour).");
        var review = await ReadAsync(d => d.Reviews.Where(r => r.ArticleId == article).Select(r => r.Id).FirstAsync());
        using var ben = await PageVisitor.SignInAsync(Desk, "ben");
        Assert.Contains("Ask others about this claim", await ben.ReadAsync($"/claims/{review}"), StringComparison.Ordinal);
        Assert.Empty(Search.Asked);

        var page = await ben.SendAsync($"/claims/{review}", $"/claims/{review}?handler=AskOthers", []);

        Assert.Contains("Others were asked.", page, StringComparison.Ordinal);
        Assert.Contains("2 checks came = 1 new + 0 known already + 1 left out.", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Mostly false</strong>", page, StringComparison.Ordinal);
        Assert.Contains("Moby Grey swam 5,000 kilometres", Assert.Single(Search.Asked), StringComparison.Ordinal);

        Search.Status = 503;
        Assert.Contains("127.0.0.1 answered 503.", await ben.SendAsync($"/claims/{review}", $"/claims/{review}?handler=AskOthers", []), StringComparison.Ordinal);
    }

    private static string Write(JsonElement data) => data.TryGetProperty("article", out _)
        ? """{"claims":[{"quote":"What a summer for Port Alder!","claim":"Port Alder had a summer.","why":"It can be looked up."}]}"""
        : JsonSerializer.Serialize(new
        {
            passages = new[] { new { quote = Quote, why = "It gives the same number." }, new { quote = Lie, why = "" } },
            reading = new { outcome = "contradicted", because = "It says so." },
        });

    private async Task AnsweredAsync(int questions)
    {
        for (var until = DateTime.UtcNow.AddMinutes(2); await ReadAsync(d => d.Advice.CountAsync(a => a.State == AdviceState.Given)) < questions; await Task.Delay(100))
            Assert.True(DateTime.UtcNow < until, "The model was not asked in time.");
    }

    private async Task<T> ReadAsync<T>(Func<FactCheckDbContext, Task<T>> read)
    {
        await using var data = Desk.Services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        return await read(data);
    }
}
