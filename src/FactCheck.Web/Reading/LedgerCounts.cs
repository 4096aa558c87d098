using FactCheck.Core.Rules;

namespace FactCheck.Web.Reading;

/// <summary>What is counted beside claims and queries.</summary>
public sealed record LedgerCounts(int Sentences, int WithClaims, int NotCheckable, int Undecided, int Unseen, IReadOnlyDictionary<Severity, int> Findings);
