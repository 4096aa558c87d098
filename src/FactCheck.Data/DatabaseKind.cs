namespace FactCheck.Data;

/// <summary>The databases that the model stands on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
