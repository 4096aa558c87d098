using System.Buffers.Binary;
using FactCheck.Data;
using FactCheck.Pipeline.Outbox;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Writing;

/// <summary>
/// Who writes beside whom at one desk on PostgreSQL. A person's change has the desk to itself, as every change has on SQLite: what it reads is still
/// true when it is saved, so two people never decide on each other's blind side, and they meet no deadlock. Steps of different articles run side by
/// side; those of one article take turns. The locks end with the transaction, also with one whose process is killed.
/// </summary>
internal static class DeskTurn
{
    internal static Task TakeAsync(FactCheckDbContext data, Guid deskId, Work? work, CancellationToken cancellation)
    {
        var desk = KeyOf(deskId);
        if (work is null) return data.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({desk})", cancellation);
        var subject = KeyOf(work.ArticleId ?? work.SubjectId);
        return data.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({desk}), pg_advisory_xact_lock({subject})", cancellation);
    }

    internal static long KeyOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes) ^ BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
    }
}
