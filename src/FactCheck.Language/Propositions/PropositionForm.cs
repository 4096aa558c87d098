namespace FactCheck.Language.Propositions;

/// <summary>How a proposition was won from its sentence.</summary>
public enum PropositionForm
{
    /// <summary>The whole sentence, where it states one thing or splitting is not safe.</summary>
    Sentence,

    /// <summary>A clause of a sentence of several.</summary>
    Clause,

    /// <summary>A predicate that shares its subject with another.</summary>
    SharedSubject,
    Relative,

    /// <summary>What a name is, from the words between commas or dashes beside it.</summary>
    Apposition,

    /// <summary>What a name is, from the title before it.</summary>
    Title,
    Participle,

    /// <summary>Somebody's words as the text reports them.</summary>
    Report,

    /// <summary>Somebody's words between quotation marks.</summary>
    Quote,

    /// <summary>A further sentence of a quotation: a claim only where it states a fact.</summary>
    QuoteContinuation,
}
