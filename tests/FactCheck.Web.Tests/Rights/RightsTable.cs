using FactCheck.Data.Desks;

namespace FactCheck.Web.Tests.Rights;

/// <summary>docs/security/rights.md: who may do what, as it was decided. The host is compared with it, never the other way round.</summary>
internal static class RightsTable
{
    internal const string Everybody = "everybody";
    internal const string SignedIn = "signed in";

    internal static readonly string Place = Path.Combine(Repository.Root, "docs", "security", "rights.md");

    /// <summary>For each door the words of its row.</summary>
    internal static Dictionary<string, string> Read() => File.ReadLines(Place)
        .Where(l => l.StartsWith("| GET ", StringComparison.Ordinal) || l.StartsWith("| POST ", StringComparison.Ordinal))
        .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(c => c[1], c => c[2]);

    internal static bool Lets(string who, DeskRole role) =>
        who is Everybody or SignedIn || who.Split(',', StringSplitOptions.TrimEntries).Contains(role.ToString().ToLowerInvariant());
}
