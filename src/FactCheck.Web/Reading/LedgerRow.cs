namespace FactCheck.Web.Reading;

/// <summary>One row of the gate's sum: in all = the sum of its parts; of these so many hold the gate.</summary>
/// <param name="Counted">What is counted.</param>
/// <param name="InAll">How many there are; null where only what holds is counted.</param>
/// <param name="Parts">Numbers with their words, zeros included.</param>
/// <param name="Holds">How many findings of the gate stand behind it.</param>
/// <param name="Note">A remark behind the parts, or empty.</param>
public sealed record LedgerRow(string Counted, int? InAll, IReadOnlyList<(int Number, string Word)> Parts, int Holds, string Note = "");
