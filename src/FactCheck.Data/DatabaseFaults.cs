using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FactCheck.Data;

/// <summary>What a failed statement means for whoever sent it.</summary>
public static class DatabaseFaults
{
    /// <summary>
    /// Somebody else's change came first (a serialization failure, a deadlock, a key that another one wrote meanwhile): the same work, begun
    /// afresh, reads what is there now and succeeds.
    /// </summary>
    public static bool IsConflict(Exception failure) =>
        Find(failure) is { SqlState: "40001" or "40P01" or "23505" };

    /// <summary>The database does not answer: it is down, starting, full of connections, or the network is; nothing is known about the work.</summary>
    public static bool IsAway(Exception failure) => Find(failure) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 14,
        // 57P..: shutting down or starting; 53...: no more connections, memory or disk; 08...: the connection.
        { SqlState: { Length: 5 } state } => state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal),
        { } other => other.InnerException is System.Net.Sockets.SocketException or IOException or TimeoutException || other.IsTransient,
        null => false,
    };

    /// <summary>What a person must change before the database lets us in, or null where it is nothing of this kind.</summary>
    public static string? Advice(Exception failure) => Find(failure) switch
    {
        { SqlState: "28P01" or "28000" } refused => $"The database refuses the sign-in: {First(refused)}. Mend Username and Password in --database.",
        { SqlState: "3D000" } missing => $"{First(missing)}. Make it with createdb, or name another Database in --database.",
        { SqlState: "42501" } rights => $"The database user lacks a right: {First(rights)}. Let its administrator make the database (createdb -O USER NAME) and give the user its schema.",
        _ => null,
    };

    private static string First(DbException failure) => (failure.Message.Split('\n')[0].Split(": ", 2) is [_, var words] ? words : failure.Message).TrimEnd('.');

    private static DbException? Find(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is DbException database) return database;
        }
        return null;
    }
}
