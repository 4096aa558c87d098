using FactCheck.Core.Articles;
using FactCheck.Core.Verdicts;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Demo;

/// <summary>What the people of the demo did before you came in.</summary>
internal sealed class DemoDay(IServiceProvider services, DemoPeople people, string sources, string articles)
{
    private readonly DemoClaims _claims = new(services);
    private readonly Intake _intake = services.GetRequiredService<Intake>();
    private readonly TimeProvider _clock = services.GetRequiredService<TimeProvider>();

    /// <summary>A desk of two: checked by whoever did not write it, read, published.</summary>
    public async Task FerryAsync()
    {
        var article = await SubmitAsync("max", "ferry.md", new(2026, 4, 10), null, "two-person-desk");
        foreach (var review in await _claims.AllAsync(article))
            await _claims.ProposeAsync(people["kim"], review, Verdict.Confirmed, "The harbour office says so in its own notice.");
        await _claims.MarkReadAsync(people["kim"], article, leave: 0);
        await _claims.SettleAsync(article);
        if (await _claims.RevisionAsync(article) is { } revision)
            await services.GetRequiredService<GateDesk>().PublishAsync(people["kim"], article, revision);
    }

    /// <summary>Just handed in: one claim taken, the rest open.</summary>
    public async Task CouncilAsync()
    {
        var article = await SubmitAsync("dov", "council.md", new(2026, 3, 3), TimeSpan.FromHours(20), "");
        await _claims.TakeAsync(people["ben"], await _claims.FindAsync(article, "4.2 million"));
    }

    /// <summary>Due today, and in every state that a claim can be in.</summary>
    public async Task IstanbulAsync()
    {
        var (ada, ben, cleo, dov) = (people["ada"], people["ben"], people["cleo"], people["dov"]);
        var article = await SubmitAsync("dov", "istanbul-1.md", new(2025, 5, 16), TimeSpan.FromHours(3), "");
        foreach (var words in new[] { "one table", "ceasefire", "Hakan Fidan", "Half of", "first time in over" })
        {
            if (await _claims.FindAsync(article, words) is not { } review) continue;
            await _claims.ProposeAsync(ada, review, Verdict.Confirmed, "The ministry’s own statement says so.");
            await _claims.ApproveAsync(ben, review.Id);
        }
        if (await _claims.FindAsync(article, "further talks") is { } talks)
        {
            await _claims.ProposeAsync(ada, talks, Verdict.ConfirmedWithChange, "He stated it; “said” is weaker than the source.",
                "Vladimir Medinsky, who led the Russian side, stated that Russia was ready for further talks.");
            await _claims.ApproveAsync(ben, talks.Id);
        }
        // New words in the second revision: one approval is void, one claim is gone.
        await _intake.ReviseAsync(dov, article, await TextAsync("istanbul-2.md", new(2025, 5, 16)));
        await _claims.SettleAsync(article);

        await _claims.TakeAsync(ada, await _claims.FindAsync(article, "1,000 prisoners"));
        if (await _claims.FindAsync(article, "excellent news") is { } quote)
        {
            await _claims.ProposeAsync(ada, quote, Verdict.Confirmed, "Northern Wire has the words.");
            await _claims.ReturnAsync(ben, quote.Id, "The source has “potentially” before “excellent”. Restore the word, or paraphrase.");
        }
        await _claims.ProposeAsync(ada, await _claims.FindAsync(article, "two hours"), Verdict.Wrong, "The ministry’s statement says less than two hours.", "The talks lasted less than two hours.");
        if (await _claims.FindAsync(article, "17th") is { } round)
        {
            await _claims.ProposeAsync(ada, round, Verdict.Wrong, "The council’s notice of the same day says 18th; the 17th was adopted before.", "The European Union is preparing its 18th round of sanctions.");
            await _claims.DisputeAsync(dov, round.Id, "My note from the briefing says 17th.");
        }
        if (await _claims.FindAsync(article, "withdraw") is { } demand)
        {
            await _claims.TakeAsync(ada, demand);
            await services.GetRequiredService<QueryDesk>().AskAsync(
                ada, demand.Id, new Question(QueryAddressee.Expert, "Prof. Rana Iyer", null, "Which regions did Russia name, and did it name them in the room?", _clock.GetUtcNow().AddHours(2)));
            await _claims.AskHelpAsync(ada, demand.Id, "The only source is behind a paywall. Has anybody a subscription?");
        }
        if (await _claims.FindAsync(article, "a meeting of Presidents") is { } meeting)
            await _claims.WaiveAsync(cleo, meeting.Id, "The cited page has gone since; the author stood in the room when it was proposed.", _clock.GetUtcNow().AddDays(7));
        await _claims.MarkReadAsync(ben, article, leave: 2);
        await _claims.SettleAsync(article);
    }

    private async Task<Guid> SubmitAsync(string author, string file, DateOnly day, TimeSpan? due, string policy)
    {
        var actor = people[author];
        var name = people.NameOf(author);
        var text = await TextAsync(file, day);
        var outcome = await _intake.SubmitAsync(actor, new()
        {
            Text = text,
            Title = Titles.Of(text.Source, text.Format),
            Authors = [new(name, actor.PersonId)],
            Deadline = due is { } span ? _clock.GetUtcNow() + span : null,
            Policy = policy,
        });
        var article = outcome as Done ?? throw new InvalidOperationException($"The demo's article {file} was not taken: {outcome}");
        await _claims.SettleAsync(article.Id);
        return article.Id;
    }

    private async Task<RevisionText> TextAsync(string file, DateOnly day)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(articles, file));
        return new(text.Replace("{{sources}}", sources, StringComparison.Ordinal), ArticleFormat.Markdown) { FileName = file, Dateline = day };
    }
}
