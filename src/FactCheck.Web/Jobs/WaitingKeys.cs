using System.Collections.Concurrent;

namespace FactCheck.Web.Jobs;

/// <summary>Keys that stand in the executor's queue and have not begun, so that a row that waits long is not queued over and over.</summary>
/// <param name="areOurs">False where other processes begin them too: then the rows themselves say what was offered.</param>
public sealed class WaitingKeys(bool areOurs)
{
    private readonly ConcurrentDictionary<string, bool> _keys = new(StringComparer.Ordinal);

    public int Count => _keys.Count;

    /// <summary>True where the key was not waiting already.</summary>
    public bool Add(string key) => !areOurs || _keys.TryAdd(key, true);

    public void Started(string key) => _keys.TryRemove(key, out _);
}
