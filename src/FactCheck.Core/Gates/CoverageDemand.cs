namespace FactCheck.Core.Gates;

/// <summary>Who must have seen every sentence and picture.</summary>
public enum CoverageDemand
{
    Person,

    /// <summary>For repositories without a desk: the machine's reading is enough, and the sum says so.</summary>
    Machine,
}
