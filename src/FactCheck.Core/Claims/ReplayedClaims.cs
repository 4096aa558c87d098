namespace FactCheck.Core.Claims;

/// <summary>An extraction with people's edits.</summary>
/// <param name="Extraction">Machine's reading ⊕ edits.</param>
/// <param name="Unapplied">Edits that no longer apply: shown, never dropped.</param>
public sealed record ReplayedClaims(ClaimExtraction Extraction, IReadOnlyList<ClaimEdit> Unapplied);
