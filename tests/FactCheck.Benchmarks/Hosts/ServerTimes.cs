using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Benchmarks.Hosts;

/// <summary>How long the server itself was busy with a request, and the SQL that it sent for it.</summary>
internal sealed class ServerTimes : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    /// <summary>A request with this header is timed under the header's value.</summary>
    internal const string Header = "X-Bench";

    /// <summary>A request with this header has its SQL written down.</summary>
    internal const string Recorded = "X-Bench-Sql";

    private readonly AsyncLocal<List<SqlText>?> _recording = new();
    private readonly List<IDisposable> _subscriptions = [];

    public ServerTimes() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    internal ConcurrentDictionary<string, ConcurrentQueue<double>> Milliseconds { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, IReadOnlyList<SqlText>> Sql { get; } = new(StringComparer.Ordinal);

    internal async Task TimeAsync(string name, bool isRecorded, Func<Task> request)
    {
        var texts = isRecorded ? _recording.Value = [] : null;
        var since = Stopwatch.GetTimestamp();
        await request();
        Milliseconds.GetOrAdd(name, _ => []).Enqueue(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        if (texts is null) return;
        Sql[name] = texts;
        _recording.Value = null;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: { } command } && value.Key == RelationalEventId.CommandExecuting.Name) _recording.Value?.Add(SqlText.Of(command));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}

/// <summary>One command as it was sent.</summary>
internal sealed record SqlText(string Text, IReadOnlyList<DbParameter> Parameters)
{
    internal static SqlText Of(DbCommand command) => new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => Copy(command, p))]);

    /// <summary>Sends it again and reads every row.</summary>
    internal async Task RunAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // as the host itself sent it
        command.CommandText = Text;
#pragma warning restore CA2100
        foreach (var parameter in Parameters) command.Parameters.Add(Copy(command, parameter));
        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        while (await reader.ReadAsync()) reader.GetValues(row);
    }

    private static DbParameter Copy(DbCommand command, DbParameter parameter)
    {
        if (parameter is ICloneable { } cloneable) return (DbParameter)cloneable.Clone();
        var copy = command.CreateParameter();
        (copy.ParameterName, copy.Value, copy.Direction) = (parameter.ParameterName, parameter.Value, parameter.Direction);
        return copy;
    }
}
