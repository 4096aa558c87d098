namespace FactCheck.Language.Atoms;

/// <summary>What a phrase beside a verb says.</summary>
internal enum ObliqueKind
{
    Time,
    Place,

    /// <summary>By whom.</summary>
    Agent,

    /// <summary>What the verb needs: "belongs to", "consists of".</summary>
    Complement,
    Other,
}
