namespace FactCheck.Pipeline.Remembering;

/// <summary>What became of the entries of a feed: in all = added + known already + left out.</summary>
public sealed record ImportSum(int Entries, int Added, int Known, int Skipped);
