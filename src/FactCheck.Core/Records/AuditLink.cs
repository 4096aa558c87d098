namespace FactCheck.Core.Records;

/// <summary>One link of the audit chain.</summary>
/// <param name="Number">Counted from 1 without gaps.</param>
/// <param name="Hash">64 hexadecimal digits, see <see cref="AuditChain.Hash"/>.</param>
/// <param name="Entry">What it seals.</param>
public sealed record AuditLink(long Number, string Hash, AuditEntry Entry);
