namespace FactCheck.Language.Propositions;

/// <summary>What the words of a sentence show, as far as it matters for whether somebody could check it.</summary>
public sealed record SentenceSignals
{
    /// <summary>Number of words, signs not counted.</summary>
    public int Words { get; init; }

    public bool HasQuantity { get; init; }

    public bool HasDate { get; init; }

    /// <summary>A name that is not only the first word's capital.</summary>
    public bool HasName { get; init; }

    /// <summary>A verb in the past or perfect.</summary>
    public bool HasPast { get; init; }

    public bool HasPresent { get; init; }

    /// <summary><c>will</c>, <c>shall</c>, <c>going to</c>.</summary>
    public bool HasFuture { get; init; }

    /// <summary><c>may</c>, <c>might</c>, <c>could</c>, <c>should</c>, <c>must</c>, <c>would</c>.</summary>
    public bool HasModal { get; init; }

    public bool HasFirstPerson { get; init; }

    public bool HasSecondPerson { get; init; }

    public bool HasQuote { get; init; }

    /// <summary>Somebody's words are reported.</summary>
    public bool HasReport { get; init; }

    public bool IsQuestion { get; init; }

    /// <summary>Begins with a verb in its base form and has no subject.</summary>
    public bool IsImperative { get; init; }

    /// <summary>All of it stands between quotation marks and goes on with what was quoted before.</summary>
    public bool IsQuoteContinuation { get; init; }

    /// <summary>False where no finite verb was found: a heading, an exclamation, a fragment.</summary>
    public bool HasFiniteVerb { get; init; }
}
