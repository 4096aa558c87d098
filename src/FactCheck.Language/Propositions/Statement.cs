namespace FactCheck.Language.Propositions;

/// <summary>A proposition while it is being built: stretches of masked words and words of ours, in the order they will be written.</summary>
/// <param name="Parts">Its parts.</param>
/// <param name="Form">How it was won.</param>
/// <param name="Speaker">Whose words, or null.</param>
/// <param name="Quote">The quoted words, or null.</param>
/// <param name="WellFormed">How sure it is that it stands alone.</param>
internal sealed record Statement(IReadOnlyList<Part> Parts, PropositionForm Form, string? Speaker = null, string? Quote = null, double WellFormed = 1);
