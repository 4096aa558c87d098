namespace FactCheck.Fetching.Archives;

/// <summary>One link of a list.</summary>
/// <param name="Target">Where it leads, as written.</param>
/// <param name="Relation">Its relation types, separated by blanks.</param>
/// <param name="Datetime">When a memento was taken, as written; empty where nothing is said.</param>
public sealed record LinkEntry(string Target, string Relation, string Datetime)
{
    public bool IsMemento => Relation.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains("memento", StringComparer.OrdinalIgnoreCase);
}
