using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Pipeline.Tests.Outbox;

public sealed class LineRunnerTests
{
    private const string Text = "# Harbour\n\nThe ferry carried 312 people on Friday.\n";

    [Theory, OnEachDatabase]
    public async Task Run_TwoWorkersOnOneRow_OneDoesIt(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (_, revision) = await room.SubmitAsync(Text);
        var key = new WorkOrder(LineStep.IngestArticle, revision, null).Key;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => room.Get<LineRunner>().RunAsync(key, default))));

        Assert.Equal(1, outcomes.Count(o => o == WorkOutcome.Done));
        Assert.Equal(7, outcomes.Count(o => o == WorkOutcome.NotMine));
        await using var data = room.Read();
        Assert.Equal(1, await data.StepRuns.CountAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Run_FailingStep_BacksOffThenSticksAndHoldsTheGate(DatabaseKind database)
    {
        var clock = new FakeTimeProvider(new(2026, 5, 16, 12, 0, 0, TimeSpan.Zero));
        await using var room = await Newsroom.OpenAsync(database, s => s.AddSingleton<TimeProvider>(clock).AddSingleton<IStepHook>(new Trap(_ => throw new InvalidOperationException("The disk is full."))));
        var (article, revision) = await room.SubmitAsync(Text);
        var key = new WorkOrder(LineStep.IngestArticle, revision, null).Key;

        for (var attempt = 1; attempt <= BackOff.Cap; attempt++)
        {
            Assert.Equal(WorkOutcome.Failed, await room.Get<LineRunner>().RunAsync(key, default));
            Assert.Equal(WorkOutcome.NotMine, await room.Get<LineRunner>().RunAsync(key, default));
            clock.Advance(BackOff.After(attempt));
        }

        await using var data = room.Read();
        var row = await data.Outbox.SingleAsync();
        Assert.Equal((true, BackOff.Cap, "InvalidOperationException: The disk is full."), (row.Stuck, row.Attempts, row.LastError));
        Assert.Empty(await room.Get<Sweep>().FindAsync(Sweep.Batch, default));
        var gate = await room.Get<GateDesk>().EvaluateAsync(room.DeskId, article);
        Assert.Contains(gate?.Result.Findings ?? [], f => f.Rule.Value == "FC510" && f.Message.Contains("The disk is full.", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Run_WorkDueAgainMeanwhile_SavesNothingAndRunsAfresh(DatabaseKind database)
    {
        Func<Task>? once = null;
        await using var room = await Newsroom.OpenAsync(database, s => s.AddSingleton<IStepHook>(new Trap(step =>
        {
            if (step != LineStep.EvaluateGate || once is not { } act) return;
            once = null;
            act().GetAwaiter().GetResult();
        })));
        var (article, revision) = await room.SubmitAsync(HarbourStory.Write(room.Site));
        await room.WorkAsync();
        await using var data = room.Read();
        var review = await data.Reviews.Select(r => r.Id).FirstAsync();
        var checker = room.As("Ada", Data.Desks.DeskRole.Checker);
        var key = new WorkOrder(LineStep.EvaluateGate, revision, null).Key;
        await room.Get<QueryDesk>().AskAsync(checker, review, new(Data.Reviews.QueryAddressee.Author, "Eve", null, "Where is it from?"));
        once = () => room.Get<QueryDesk>().AskAsync(checker, review, new(Data.Reviews.QueryAddressee.Author, "Eve", null, "And who counted?"));

        Assert.Equal(WorkOutcome.Overtaken, await room.Get<LineRunner>().RunAsync(key, default));
        await room.WorkAsync();

        var gate = await room.Get<GateDesk>().ReadAsync(room.DeskId, article);
        Assert.Equal(2, gate?.Result.Findings.Count(f => f.Rule.Value == "FC504"));
    }

    private sealed class Trap(Action<LineStep> act) : IStepHook
    {
        public void Reached(LineStep step, StepPoint point)
        {
            if (point == StepPoint.Decided) act(step);
        }
    }
}
