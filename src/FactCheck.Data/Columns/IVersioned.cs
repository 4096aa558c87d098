namespace FactCheck.Data.Columns;

/// <summary>A row that several people may change: SQLite has no row versions, so the application counts its own.</summary>
public interface IVersioned
{
    /// <summary>Raised by one at every save; a save that read an older number fails.</summary>
    public long Version { get; set; }
}
