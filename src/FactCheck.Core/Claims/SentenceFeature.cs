namespace FactCheck.Core.Claims;

/// <summary>What a rule can ask of a sentence instead of its words; written in lower case with dashes in rules files.</summary>
public enum SentenceFeature
{
    Quantity,
    Date,
    Name,
    Past,
    Present,
    Future,
    Modal,
    Report,
    Quote,
    FirstPerson,
    SecondPerson,
    Question,
    Imperative,
    NoVerb,

    /// <summary>Fewer than six words.</summary>
    FewWords,

    /// <summary>The claim was won from an apposition or a title: it says what somebody or something is.</summary>
    Identity,
}
