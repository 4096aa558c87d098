namespace FactCheck.Web.Reading;

/// <summary>Two paragraphs side by side; empty where one side has none.</summary>
public sealed record RevisionRow(string Before, string After)
{
    public bool IsSame => Before == After;
}
