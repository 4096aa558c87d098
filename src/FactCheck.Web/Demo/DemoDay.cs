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
internal sealed class DemoDay(IServiceProvider services, DemoPeople people, IReadOnlyDictionary<string, string> origins, string articles)
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
        foreach (var words in new[] { "one table", "ceasefire", "Hakan Fidan", "first time in over" })
            await ApprovedAsync(article, words, Verdict.Confirmed, "The ministry’s own statement says so.");
        await ApprovedAsync(article, "40 people", Verdict.OnAuthor, "No source is given; Dov was in the room and counted the chairs.");
        await ApprovedAsync(article, "further talks", Verdict.ConfirmedWithChange, "He stated it; “said” is weaker than the source.",
            "Vladimir Medinsky, who led the Russian side, stated that Russia was ready for further talks");
        // The second revision: new words make one approval void, and one claim is gone.
        await _intake.ReviseAsync(dov, article, await TextAsync("istanbul-2.md", new(2025, 5, 16)));
        await _claims.SettleAsync(article);

        if (await _claims.VoidAsync(article) is { } changed) await _claims.ReleaseAsync(ada, changed.Id);
        await _claims.TakeAsync(ada, await _claims.FindAsync(article, "1,000 prisoners"));
        if (await _claims.FindAsync(article, "excellent news") is { } quote)
        {
            await _claims.ProposeAsync(ada, quote, Verdict.Confirmed, "Northern Wire has the words.");
            await _claims.ReturnAsync(ben, quote.Id, "The source has “potentially” before “excellent”. Restore the word, or paraphrase.");
        }
        await _claims.ProposeAsync(ada, await _claims.FindAsync(article, "two hours"), Verdict.Wrong, "The ministry’s statement says less than two hours.", "The talks lasted less than two hours");
        await _claims.ProposeAsync(ada, await _claims.FindAsync(article, "led the Russian side"), Verdict.Confirmed, "The ministry calls him the head of the Russian delegation.");
        if (await _claims.FindAsync(article, "17th") is { } round)
        {
            await _claims.ProposeAsync(ada, round, Verdict.Wrong, "The council’s notice of the same day says 18th; the 17th was adopted before.", "The European Union is preparing its 18th round of sanctions");
            await _claims.DisputeAsync(dov, round.Id, "My note from the briefing says 17th.");
        }
        if (await _claims.FindAsync(article, "withdraw") is { } demand)
        {
            await _claims.TakeAsync(ada, demand);
            await AskAsync(demand.Id, QueryAddressee.Expert, "Prof. Rana Iyer", null, "Which regions did Russia name, and did it name them in the room?");
            await _claims.AskHelpAsync(ada, demand.Id, "The only source is behind a paywall. Has anybody a subscription?");
        }
        if (await _claims.FindAsync(article, "unacceptable") is { } word)
            await AskAsync(word.Id, QueryAddressee.Author, people.NameOf("dov"), dov.PersonId, "Who in Kyiv said “unacceptable”, and where can one read it?");
        if (await _claims.FindAsync(article, "a meeting of Presidents") is { } meeting)
            await _claims.WaiveAsync(cleo, meeting.Id, "The cited page has gone since; the author stood in the room when it was proposed.", _clock.GetUtcNow().AddDays(7));
        await _claims.MarkReadAsync(ben, article, leave: 2);
        await _claims.SettleAsync(article);
    }

    private async Task ApprovedAsync(Guid article, string words, Verdict verdict, string reason, string wording = "")
    {
        if (await _claims.FindAsync(article, words) is not { } review) return;
        await _claims.ProposeAsync(people["ada"], review, verdict, reason, wording);
        await _claims.ApproveAsync(people["ben"], review.Id);
    }

    private async Task AskAsync(Guid review, QueryAddressee to, string name, Guid? person, string question)
    {
        var asked = new Question(to, name, person, question, _clock.GetUtcNow().AddHours(2));
        var outcome = await services.GetRequiredService<QueryDesk>().AskAsync(people["ada"], review, asked);
        if (outcome is not Done) throw new InvalidOperationException($"The demo could not ask {name}: {outcome}");
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
        foreach (var (site, origin) in origins) text = text.Replace("{{" + site + "}}", origin, StringComparison.Ordinal);
        return new(text, ArticleFormat.Markdown) { FileName = file, Dateline = day };
    }
}
