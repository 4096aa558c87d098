using FactCheck.Data;

namespace FactCheck.Web.Hosting;

/// <summary>Which database a process works on: the words of the command line, those of the environment, or the file in the data folder.</summary>
public static class DatabaseChoice
{
    /// <exception cref="ArgumentException">The words are no connection string, or the role needs one.</exception>
    public static DataSettings Of(WebSettings settings, IConfiguration configuration)
    {
        // In the environment (ConnectionStrings__FactCheck) a password is not seen in the list of processes.
        var words = settings.Demo ? null : settings.Database ?? configuration.GetConnectionString("FactCheck");
        if (words is null && settings.Role != ProcessRole.Both)
            throw new ArgumentException($"--role {settings.Role.ToString().ToLowerInvariant()} needs a database that processes share: add --database \"Host=…\".");
        if (words is null) return DataSettings.SqliteFile(settings.DatabasePath);
        try
        {
            return DataSettings.PostgresServer(words);
        }
        catch (ArgumentException wrong)
        {
            throw new ArgumentException($"--database is not understood: {wrong.Message} Write \"Host=…;Database=…;Username=…;Password=…\".");
        }
    }
}
