namespace FactCheck.Data;

/// <summary>Where the rows are.</summary>
/// <param name="Kind">Which database.</param>
/// <param name="ConnectionString">As its provider wants it.</param>
public sealed record DataSettings(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>The embedded default: one file.</summary>
    public static DataSettings SqliteFile(string path) => new(DatabaseKind.Sqlite, $"Data Source={path}");
}
