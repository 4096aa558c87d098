using FactCheck.Data;
using FactCheck.Web.Jobs;

namespace FactCheck.Web.Hosting;

/// <summary>Opens the database at the start: waits for one that is not there yet, and says what to change where waiting does not help.</summary>
public static class DatabaseDoor
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(2);

    /// <summary>Null where the database is ready; otherwise what is wrong and what to do next.</summary>
    public static async Task<string?> OpenAsync(IServiceProvider services, TextWriter console, CancellationToken cancellation = default)
    {
        var started = Environment.TickCount64;
        var told = false;
        while (true)
        {
            try
            {
                await services.MigrateFactCheckDataAsync(_ => services.PrepareJobs(), cancellation);
                return null;
            }
            catch (Exception failure) when (DatabaseFaults.IsAway(failure))
            {
                if (Environment.TickCount64 - started >= Patience.TotalMilliseconds)
                    return $"The database does not answer ({Why(failure)}). Start it, or name another one with --database, and start FactCheck again.";
                if (!told) await console.WriteLineAsync($"Waiting for the database ({Why(failure)}).");
                told = true;
                await Task.Delay(AskAgain, cancellation);
            }
            catch (Exception failure) when (DatabaseFaults.Advice(failure) is { } advice)
            {
                return advice;
            }
        }
    }

    private static string Why(Exception failure) => failure.GetBaseException().Message.Split('\n')[0].Trim();
}
