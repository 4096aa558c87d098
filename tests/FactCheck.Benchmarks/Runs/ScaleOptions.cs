using System.Globalization;
using FactCheck.Data;

namespace FactCheck.Benchmarks.Runs;

/// <summary>What is measured, and how long.</summary>
/// <param name="Claims">Sizes of the archive, in open claims, from small to large.</param>
/// <param name="Databases">On which databases.</param>
/// <param name="Runs">Which runs: pages, line, gate, workers, events, memory.</param>
/// <param name="Minutes">How long the memory is watched under load.</param>
/// <param name="Rounds">How often each page is asked for.</param>
/// <param name="Folder">Where table and plots are written.</param>
internal sealed record ScaleOptions(
    IReadOnlyList<int> Claims, IReadOnlyList<DatabaseKind> Databases, IReadOnlySet<string> Runs, double Minutes, int Rounds, string Folder)
{
    private static readonly string[] AllRuns = ["pages", "line", "gate", "workers", "events", "memory"];

    internal static ScaleOptions Parse(IReadOnlyList<string> args)
    {
        var options = new ScaleOptions([1_000, 100_000, 1_000_000], [DatabaseKind.Sqlite, DatabaseKind.Postgres], AllRuns.ToHashSet(), 60, 40, Path.Combine("docs", "performance"));
        for (var i = 0; i + 1 < args.Count; i += 2)
        {
            var words = args[i + 1].Split(',');
            options = args[i] switch
            {
                "--claims" => options with { Claims = [.. words.Select(w => int.Parse(w, CultureInfo.InvariantCulture)).Order()] },
                "--databases" => options with { Databases = [.. words.Select(w => Enum.Parse<DatabaseKind>(w, ignoreCase: true))] },
                "--runs" => options with { Runs = words.ToHashSet() },
                "--minutes" => options with { Minutes = double.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--out" => options with { Folder = args[i + 1] },
                _ => throw new ArgumentException($"{args[i]} is no option: there are --claims, --databases, --runs, --minutes, --rounds and --out."),
            };
        }
        return options;
    }
}
