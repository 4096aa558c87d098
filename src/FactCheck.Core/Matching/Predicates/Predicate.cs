namespace FactCheck.Core.Matching.Predicates;

/// <summary>A verb of a sentence with who does it, to whom, and whether it is told as a fact.</summary>
/// <param name="Word">Index of the verb among the sentence's words.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Doers">Stems of the names (else nouns) of who does it: the subject, or "by" behind a passive.</param>
/// <param name="Done">Stems of whom or what it is done to: the object, or the subject of a passive.</param>
/// <param name="Others">Stems behind a preposition, with it: "to", "from", "for", "against", "with", "of".</param>
/// <param name="Hedge">Empty for a fact; else <c>planned</c>, <c>possible</c>, <c>alleged</c> or <c>conditional</c>.</param>
internal sealed record Predicate(int Word, int Stem, IReadOnlySet<int> Doers, IReadOnlySet<int> Done, IReadOnlyDictionary<string, HashSet<int>> Others, string Hedge)
{
    /// <summary>True where it is told as something that happened or was done: past or perfect, not a habit or an infinitive.</summary>
    public bool IsEvent { get; init; }

    /// <summary>True where somebody says so: "hackers say they stole it".</summary>
    public bool IsReported { get; init; }

    /// <summary>False for "a sale", "is unanimous": compared for hedges only, not for who does it to whom.</summary>
    public bool IsVerb { get; init; } = true;
}
