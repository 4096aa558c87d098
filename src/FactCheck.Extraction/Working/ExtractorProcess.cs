using System.Collections.Concurrent;
using System.Text.Json;

namespace FactCheck.Extraction.Working;

/// <summary>
/// Reads bytes in children that are kept warm. A child past its time is killed and replaced; one that crashes gets the document a second
/// time in a fresh child; what fails twice is "unextractable" for good.
/// </summary>
public sealed class ExtractorProcess(ExtractorCommand command, ExtractorLimits limits) : IExtractor, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentBag<ExtractorChild> _idle = [];
    private readonly SemaphoreSlim _turns = new(limits.Children, limits.Children);
    private volatile bool _closed;

    /// <summary>Processes started so far: grows by one with every replacement.</summary>
    public int Started => _started;

    /// <summary>The children that wait for work now.</summary>
    public IReadOnlyList<int> ProcessIds => [.. _idle.Select(static child => child.ProcessId)];

    private int _started;

    public async Task<ExtractionResult> ExtractAsync(ExtractionRequest request, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            return await TryAsync(request, cancellation)
                ?? await TryAsync(request, cancellation)
                ?? ExtractionResult.Unextractable("Reading it ended the extraction worker twice.");
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var child)) child.Dispose();
    }

    /// <summary>Null where the child crashed.</summary>
    private async Task<ExtractionResult?> TryAsync(ExtractionRequest request, CancellationToken cancellation)
    {
        if (!_idle.TryTake(out var child))
        {
            child = new(command, limits);
            Interlocked.Increment(ref _started);
        }
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Patience);
        var most = child.ProcessorTime + limits.Time;
        var isSpent = false;
        await using var watch = new Timer(_ => { if (child.ProcessorTime > most) { isSpent = true; time.Cancel(); } }, null, Look, Look);
        var keep = false;
        try
        {
            var result = await child.WorkAsync(request, time.Token);
            keep = result.Status != ExtractionStatus.Unextractable && child.Documents < limits.DocumentsPerChild;
            return result;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ExtractionResult.Unextractable(FormattableString.Invariant($"Reading it took longer than {(isSpent ? limits.Time : limits.Patience).TotalSeconds:0} s."));
        }
        catch (Exception crash) when (crash is IOException or InvalidDataException or JsonException)
        {
            return null;
        }
        finally
        {
            if (keep && !_closed) _idle.Add(child);
            else child.Dispose();
        }
    }
}
