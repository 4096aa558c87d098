using FactCheck.Core.Rules;
using FactCheck.Fetching;
using FactCheck.Models;

namespace FactCheck.Pipeline;

/// <summary>What the line needs to know from its host.</summary>
/// <param name="Rules">The rules files, which the host has read.</param>
/// <param name="Fetch">How sources are fetched.</param>
/// <param name="SnapshotFolder">Where the bytes of captures are kept; on PostgreSQL they are kept in the database instead.</param>
public sealed record PipelineSettings(RuleSet Rules, FetchSettings Fetch, string SnapshotFolder)
{
    /// <summary>A search for checks by others, or null.</summary>
    public Uri? Search { get; init; }

    /// <summary>What that search knows this desk by, or empty.</summary>
    public string SearchKey { get; init; } = "";

    /// <summary>A model that is asked for suggestions, or null.</summary>
    public ModelSettings? Model { get; init; }
}
