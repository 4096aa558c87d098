namespace FactCheck.Data.Advising;

/// <summary>How far a question to the model has come.</summary>
public enum AdviceState
{
    /// <summary>Asked without an answer so far; it is asked again.</summary>
    Waiting,

    /// <summary>Answered; what holds of the answer is kept.</summary>
    Given,

    /// <summary>Never answered in a way that could be read.</summary>
    GivenUp,
}
