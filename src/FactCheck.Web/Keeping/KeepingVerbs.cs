using FactCheck.Data;
using FactCheck.Fetching.Snapshots;
using FactCheck.Pipeline.Records;
using FactCheck.Pipeline.Shared;
using FactCheck.Pipeline.Writing;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Keeping;

/// <summary>The server's verbs for whoever looks after it: <c>backup DIR</c>, <c>restore DIR</c>, <c>doctor</c>, with <c>--data</c> or <c>--database</c> as for the server.</summary>
public static class KeepingVerbs
{
    private const int Well = 0, Unwell = 1, Misused = 3, Away = 5;

    public static bool Knows(IReadOnlyList<string> args) => args is ["backup" or "restore" or "doctor", ..];

    /// <summary>The exit code: 0 done, 1 something is wrong with the data, 3 wrong usage, 5 no database.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        try
        {
            var settings = WebSettings.Parse([.. args.Skip(1)]);
            var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
            var database = DatabaseChoice.Of(settings, configuration);
            await using var services = Compose(settings, database);
            await using var data = services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
            switch (args[0], settings.Rest)
            {
                case ("backup", [var folder]):
                    var taken = await Backup.TakeAsync(settings, database, data, folder, TimeProvider.System.GetUtcNow());
                    await output.WriteLineAsync($"{taken.Files.Count} files in {Path.GetFullPath(folder)}. Put it on another machine; `restore` puts it into an empty place and checks it.");
                    return Well;
                case ("restore", [var folder]):
                    await Restore.PutAsync(folder, settings, database, data);
                    await services.MigrateFactCheckDataAsync();
                    return await ExamineAsync(services, output, "Restored.");
                case ("doctor", []):
                    if (database.Kind == DatabaseKind.Sqlite && !File.Exists(settings.DatabasePath)) throw new KeepingException($"There is no desk in {settings.DataFolder}. Name its folder with --data.");
                    return await ExamineAsync(services, output, "Examined.");
                default:
                    await errors.WriteLineAsync(args[0] == "doctor" ? "doctor [--data DIR | --database WORDS]" : $"{args[0]} DIR [--data DIR | --database WORDS]");
                    return Misused;
            }
        }
        catch (Exception wrong) when (wrong is ArgumentException or KeepingException)
        {
            await errors.WriteLineAsync(wrong.Message);
            return wrong is ArgumentException ? Misused : Unwell;
        }
        catch (Exception away) when (DatabaseFaults.IsAway(away) || DatabaseFaults.Advice(away) is not null)
        {
            await errors.WriteLineAsync(DatabaseFaults.Advice(away) ?? "The database does not answer. Start it, or name another one with --database.");
            return Away;
        }
    }

    private static async Task<int> ExamineAsync(ServiceProvider services, TextWriter output, string done)
    {
        var complaints = await services.GetRequiredService<Doctor>().ExamineAsync(part => output.WriteLine($"looking at: {part}"));
        foreach (var complaint in complaints) await output.WriteLineAsync($"{(complaint.IsGrave ? "WRONG" : "note")}: {complaint.What} {complaint.Next}");
        var isWell = complaints.All(c => !c.IsGrave);
        await output.WriteLineAsync(isWell ? done + " Everything holds." : done + " Not everything holds.");
        return isWell ? Well : Unwell;
    }

    // Rows and snapshots, without workers or doors.
    private static ServiceProvider Compose(WebSettings settings, DataSettings database)
    {
        var services = new ServiceCollection().AddFactCheckData(database).AddSingleton(TimeProvider.System);
        return services
            .AddSingleton<WriteLock>()
            .AddSingleton<AuditSealer>()
            .AddSingleton<ISnapshotStore>(provider => database.Kind == DatabaseKind.Sqlite
                ? new DiskSnapshotStore(settings.SnapshotFolder)
                : new DatabaseSnapshotStore(provider.GetRequiredService<IDbContextFactory<FactCheckDbContext>>(), TimeProvider.System))
            .AddSingleton<Doctor>()
            .BuildServiceProvider();
    }
}
