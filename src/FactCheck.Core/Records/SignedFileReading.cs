namespace FactCheck.Core.Records;

/// <summary>A signed file as read, with all that does not hold in it.</summary>
public sealed record SignedFileReading
{
    public string Kind { get; init; } = "";

    public IReadOnlyList<SignedRecord> Records { get; init; } = [];

    public RecordSignature? Signature { get; init; }

    /// <summary>Where the signature stands, counted from 1.</summary>
    public int SignatureLine { get; init; } = 1;

    /// <summary>What does not hold, in the order of the lines; empty where all does.</summary>
    public IReadOnlyList<LineFault> Faults { get; init; } = [];
}
