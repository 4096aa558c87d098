using System.Data.Common;
using System.Diagnostics;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Pipeline.Outbox;

/// <summary>Writes due work inside the transaction of the change that makes it due.</summary>
internal static class OutboxWriter
{
    // One statement, which both databases know. A row that is there already is due again: raising its version makes the save of a step
    // that is at it right now fail, so that the step runs afresh on what this change wrote. Looking first and inserting then would lose
    // a change that commits between the two.
    private const string Upsert = """
        INSERT INTO "Outbox" ("Id", "DeskId", "Key", "Step", "SubjectId", "SecondId", "ArticleId", "DueAt", "OfferedUntil", "TraceParent", "Lane", "Attempts", "LastError", "Stuck", "Version")
        VALUES (@Id, @DeskId, @Key, @Step, @SubjectId, @SecondId, @ArticleId, @DueAt, @OfferedUntil, @TraceParent, @Lane, 0, '', FALSE, 1)
        ON CONFLICT ("Key") DO UPDATE SET
            "Version" = "Outbox"."Version" + 1, "Attempts" = 0, "Stuck" = FALSE, "OfferedUntil" = excluded."OfferedUntil",
            "TraceParent" = excluded."TraceParent",
            "Lane" = CASE WHEN excluded."Lane" < "Outbox"."Lane" THEN excluded."Lane" ELSE "Outbox"."Lane" END,
            "DueAt" = CASE WHEN "Outbox"."DueAt" < excluded."DueAt" AND "Outbox"."Attempts" = 0 THEN "Outbox"."DueAt" ELSE excluded."DueAt" END
        """;

    private const int OffersAtOnce = 64;

    private const string UnlessRunning = """

        WHERE "Outbox"."LeaseUntil" IS NULL OR "Outbox"."LeaseUntil" < @LeaseUntil
        """;

    internal static async Task<IReadOnlyList<WorkOffer>> WriteAsync(
        FactCheckDbContext data, Guid deskId, DateTimeOffset now, WorkLane lane, IEnumerable<WorkOrder> orders, CancellationToken cancellation)
    {
        var offers = new List<WorkOffer>();
        // In the order of the line and then of the keys, so that two changes never wait for each other's rows: a step holds its own row from the start,
        // and what it makes due stands further down.
        foreach (var order in orders.OrderBy(o => o.Step).ThenBy(o => o.Key, StringComparer.Ordinal))
        {
            // A burst is left to the sweep, which shares the workers among desks.
            var atOnce = order.Delay <= TimeSpan.Zero && offers.Count < OffersAtOnce;
            await data.Database.ExecuteSqlRawAsync(
                order.OnceIsEnough ? Upsert + UnlessRunning : Upsert, Parameters(data, deskId, now, order, order.Lane ?? lane, atOnce), cancellation);
            if (atOnce) offers.Add(new(order.Key, order.Delay, order.Lane ?? lane));
        }
        return offers;
    }

    private static List<object> Parameters(FactCheckDbContext data, Guid deskId, DateTimeOffset now, WorkOrder order, WorkLane lane, bool atOnce)
    {
        List<(string Column, object? Value)> values =
        [
            (nameof(OutboxItem.Id), Guid.CreateVersion7()),
            (nameof(OutboxItem.DeskId), deskId),
            (nameof(OutboxItem.Key), order.Key),
            (nameof(OutboxItem.Step), order.Step),
            (nameof(OutboxItem.SubjectId), order.SubjectId),
            (nameof(OutboxItem.SecondId), order.SecondId),
            (nameof(OutboxItem.ArticleId), order.ArticleId),
            (nameof(OutboxItem.DueAt), now + order.Delay),
            // What is due at once is offered right after the commit.
            (nameof(OutboxItem.OfferedUntil), atOnce ? now + Sweep.OfferFor : null),
            (nameof(OutboxItem.TraceParent), Activity.Current is { IdFormat: ActivityIdFormat.W3C } span ? span.Id : null),
            (nameof(OutboxItem.Lane), lane),
        ];
        if (order.OnceIsEnough) values.Add((nameof(OutboxItem.LeaseUntil), now));
        var entity = data.Model.FindEntityType(typeof(OutboxItem)) ?? throw new InvalidOperationException("The outbox is not in the model.");
        using var command = data.Database.GetDbConnection().CreateCommand();
        return [.. values.Select(v => Parameter(command, entity, v.Column, v.Value))];
    }

    // Through the model's own mapping: each database keeps moments, ids and names of steps in its own way.
    private static DbParameter Parameter(DbCommand command, IEntityType entity, string column, object? value)
    {
        var property = entity.FindProperty(column) ?? throw new InvalidOperationException($"The outbox has no column {column}.");
        return property.GetRelationalTypeMapping().CreateParameter(command, "@" + column, value, property.IsNullable);
    }
}
