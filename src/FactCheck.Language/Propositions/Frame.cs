namespace FactCheck.Language.Propositions;

/// <summary>What stands around a clause: who says it, and the subject it may share.</summary>
/// <param name="Prefix">Written before every statement of the clause: <c>the ministry said</c>.</param>
/// <param name="Speaker">Whose words they are, or null.</param>
/// <param name="Form">Form of its statements.</param>
internal sealed record Frame(IReadOnlyList<Part> Prefix, string? Speaker, PropositionForm Form)
{
    public static Frame Plain { get; } = new([], null, PropositionForm.Clause);
}
