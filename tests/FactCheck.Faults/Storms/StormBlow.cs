using FactCheck.Data;

namespace FactCheck.Faults.Storms;

/// <summary>One fault of a storm.</summary>
/// <param name="Wait">How long the desk works before it.</param>
/// <param name="Fault">What happens.</param>
/// <param name="Draw">Which server or child it meets, and how long it lasts: a number from the same seed.</param>
internal sealed record StormBlow(TimeSpan Wait, Fault Fault, int Draw)
{
    /// <summary>All blows of a seed, the same ones each time.</summary>
    internal static IReadOnlyList<StormBlow> Of(int seed, int kills, DatabaseKind database)
    {
        var random = new Random(seed);
        var blows = new List<StormBlow>();
        for (var left = kills; left > 0;)
        {
            var fault = NextFault(random, database);
            if (fault is Fault.KillServer or Fault.KillExtractor or Fault.KillDatabase) left--;
            blows.Add(new(TimeSpan.FromMilliseconds(random.Next(50, 700)), fault, random.Next()));
        }
        return blows;
    }

    private static Fault NextFault(Random random, DatabaseKind database) => (random.Next(24), database) switch
    {
        ( < 11, _) => Fault.KillServer,
        ( < 15, _) => Fault.KillExtractor,
        (15, _) => Fault.Pause,
        (16, _) => Fault.ClockJump,
        ( < 19, _) => Fault.Drain,
        ( < 21, _) => Fault.NoRoom,
        ( < 23, DatabaseKind.Postgres) => Fault.KillDatabase,
        (_, DatabaseKind.Postgres) => Fault.RefuseConnections,
        _ => Fault.KillServer,
    };
}
