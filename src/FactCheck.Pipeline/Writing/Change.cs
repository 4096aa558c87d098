using System.Security.Cryptography;
using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Notices;
using FactCheck.Data.Records;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outbox;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Pipeline.Writing;

/// <summary>
/// One transaction: rows, who did it, and the work that it makes due, all or nothing. Work is offered to the queue after the commit only.
/// </summary>
public sealed class Change : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly IDisposable _turn;
    private readonly Work? _work;
    private readonly IWorkBell _bell;
    private readonly IStepHook _hook;
    private readonly Dictionary<string, WorkOrder> _due = [];
    private readonly List<EventRow> _events = [];
    private readonly long _started = Environment.TickCount64;

    internal Change(
        FactCheckDbContext data, IDbContextTransaction transaction, IDisposable turn, DateTimeOffset now, Guid deskId, Actor? actor,
        Work? work, IWorkBell bell, IStepHook hook)
    {
        (Data, _transaction, _turn, Now, DeskId, Actor) = (data, transaction, turn, now, deskId, actor);
        (_work, _bell, _hook) = (work, bell, hook);
    }

    public FactCheckDbContext Data { get; }

    /// <summary>The moment that everything in this change bears.</summary>
    public DateTimeOffset Now { get; }
    public Guid DeskId { get; }
    public Actor? Actor { get; }

    /// <summary>Work that this change makes due; twice the same is once.</summary>
    public void Due(WorkOrder order)
    {
        if (!_due.TryGetValue(order.Key, out var earlier) || order.Delay < earlier.Delay) _due[order.Key] = order;
    }

    /// <summary>Appends who did what. Free text is kept beside the row under a salt, so that it can be erased without breaking the chain.</summary>
    public AuditRow Record(
        string action, string subjectKind, Guid subjectId, Guid? articleId, IReadOnlyDictionary<string, string>? facts = null, string text = "")
    {
        var salt = text.Length == 0 ? "" : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var row = new AuditRow
        {
            Id = Guid.CreateVersion7(),
            DeskId = DeskId,
            At = Now,
            ActorId = Actor?.PersonId,
            TokenId = Actor?.TokenId,
            Action = action,
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            ArticleId = articleId,
            Facts = facts ?? new Dictionary<string, string>(),
            TextHash = text.Length == 0 ? "" : SaltedText.Hash(salt, text),
        };
        Data.Add(row);
        if (text.Length > 0) Data.Add(new AuditText { AuditId = row.Id, DeskId = DeskId, Salt = salt, Text = text });
        if (EventKind.OfAction(action) is { } kind) Tell(kind, subjectId, articleId, new Dictionary<string, string>(row.Facts) { ["action"] = action });
        return row;
    }

    /// <summary>Something happened that listeners, receivers or people hear of. What is recorded under an action of <see cref="EventKind"/> is told by itself.</summary>
    public void Tell(string kind, Guid subjectId, Guid? articleId, IReadOnlyDictionary<string, string> facts) => _events.Add(new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = DeskId,
        Kind = kind,
        ArticleId = articleId,
        SubjectId = subjectId,
        ActorId = Actor?.PersonId,
        At = Now,
        Facts = facts,
    });

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (_work is not null) await ClearAsync(_work, cancellation);
        await WebhookLanes.SendAsync(this, _events, cancellation);
        await Data.SaveChangesAsync(cancellation);
        if (_due.Values.Select(o => o.ArticleId).FirstOrDefault(id => id is not null) is { } article) LineSignals.Tag(article);
        var offers = await OutboxWriter.WriteAsync(Data, DeskId, Now, _work?.Lane ?? WorkLane.Interactive, _due.Values, cancellation);
        Reach(StepPoint.Saved);
        await _transaction.CommitAsync(cancellation);
        Reach(StepPoint.Committed);
        await DisposeAsync();
        foreach (var offer in offers) _bell.Ring(offer);
        Reach(StepPoint.Offered);
    }

    /// <summary>Without a commit before it, everything is as it was.</summary>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Data.DisposeAsync();
        _turn.Dispose();
    }

    private async Task ClearAsync(Work work, CancellationToken cancellation)
    {
        await Leases.ClearAsync(Data, work, cancellation);
        Data.Add(new StepRun
        {
            DeskId = work.DeskId,
            Step = work.Step,
            Key = work.Key,
            ArticleId = work.ArticleId,
            Attempt = work.Attempt,
            At = Now,
            Milliseconds = (int)Math.Clamp(Environment.TickCount64 - _started, 0, int.MaxValue),
        });
    }

    private void Reach(StepPoint point)
    {
        if (_work is not null) _hook.Reached(_work.Step, point);
    }
}
