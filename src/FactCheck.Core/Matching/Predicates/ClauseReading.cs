namespace FactCheck.Core.Matching.Predicates;

/// <summary>What the tree of one sentence tells.</summary>
/// <param name="Predicates">Its verbs with who does what to whom, in order.</param>
/// <param name="Hedges">For each of its words the kind of hedge over it, or empty.</param>
internal sealed record ClauseReading(IReadOnlyList<Predicate> Predicates, IReadOnlyList<string> Hedges)
{
    /// <summary>A sentence that was not read: no model, too short or too long.</summary>
    public static ClauseReading None(int words) => new([], [.. Enumerable.Repeat("", words)]);
}
