namespace FactCheck.Fetching.Archives;

/// <summary>One record of a WARC file.</summary>
/// <param name="Fields">Its named fields, in order.</param>
/// <param name="Block">Its content.</param>
public sealed record WarcRecord(IReadOnlyList<KeyValuePair<string, string>> Fields, byte[] Block)
{
    public string Type => Field("WARC-Type");

    /// <summary>The first value of a field, or empty.</summary>
    public string Field(string name)
    {
        foreach (var (key, value) in Fields)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }
        return "";
    }
}
