namespace FactCheck.Language.Propositions;

/// <summary>What stands between two commas.</summary>
internal enum SegmentKind
{
    /// <summary>Subject and finite verb.</summary>
    Clause,

    /// <summary>Begins with a finite verb: goes on after a parenthesis.</summary>
    Predicate,

    /// <summary><c>and</c> or <c>but</c> with a clause.</summary>
    JoinedClause,

    /// <summary><c>and</c> or <c>but</c> with a finite verb.</summary>
    JoinedPredicate,

    /// <summary><c>while</c>, <c>because</c>, <c>after</c> … with a clause.</summary>
    Subordinate,

    /// <summary><c>which</c>, <c>who</c>, <c>whose</c> …</summary>
    Relative,
    Gerund,
    Participle,

    /// <summary><c>with</c> and a noun phrase.</summary>
    With,
    Preposition,
    Nominal,
    Adverbial,
    Speech,
    Other,
}
