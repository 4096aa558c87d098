using FactCheck.Data;

namespace FactCheck.Web.Keeping;

/// <summary>What stands in a backup: every file with its digest, so that a restore knows what it has before it touches anything.</summary>
/// <param name="Version">Shape of this sheet.</param>
/// <param name="Kind">The database it was taken from, and can be restored into.</param>
/// <param name="At">When it was begun: what was committed before is in it.</param>
/// <param name="Schema">The last migration of the database.</param>
/// <param name="Files">Path in the backup, with / between folders, and SHA-256 of the file.</param>
public sealed record BackupSheet(int Version, DatabaseKind Kind, DateTimeOffset At, string Schema, IReadOnlyDictionary<string, string> Files)
{
    public const string FileName = "backup.json";
    public const string SqliteFile = "factcheck.db";
    public const string PostgresFile = "factcheck.dump";
    public const string Snapshots = "snapshots";
    public const string Keys = "keys";
}
