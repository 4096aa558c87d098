using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Data;

/// <summary>
/// PostgreSQL keeps any text but U+0000 and half a surrogate pair, which pages and articles of strangers may hold. Each becomes U+FFFD on its way in,
/// one character for one, so that every place in the text stays what it was.
/// </summary>
internal sealed class StorableText : DbCommandInterceptor
{
    private const char Unstorable = '\uFFFD';

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Clean(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Clean(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    internal static string Of(string text)
    {
        var at = FirstUnstorable(text, 0);
        if (at < 0) return text;
        var cleaned = text.ToCharArray();
        for (; at >= 0; at = FirstUnstorable(text, at + 1)) cleaned[at] = Unstorable;
        return new(cleaned);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text) parameter.Value = Of(text);
        }
    }

    private static int FirstUnstorable(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var skipped = text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDFFF');
            var zero = (skipped < 0 ? text.AsSpan(i) : text.AsSpan(i, skipped)).IndexOf('\0');
            if (zero >= 0) return i + zero;
            if (skipped < 0) return -1;
            i += skipped;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }
        return -1;
    }
}
