namespace FactCheck.GitHub.Checks;

/// <summary>The buttons of a completed run: at most three, with 20 characters of label and identifier and 40 of description.</summary>
public static class CheckActions
{
    public const string Rerun = "rerun";
    public const string Refetch = "refetch";

    public static IReadOnlyList<(string Label, string Description, string Identifier)> All { get; } =
    [
        ("Re-run", "Reads the pull request again", Rerun),
        ("Re-fetch sources", "Fetches every cited source again", Refetch),
    ];
}
