namespace FactCheck.Core.Records;

/// <summary>A line of a signed file that does not hold.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record LineFault(int Line, string Reason);
