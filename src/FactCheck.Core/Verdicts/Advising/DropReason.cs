namespace FactCheck.Core.Verdicts.Advising;

/// <summary>Why something that a model proposed is shown to nobody.</summary>
public enum DropReason
{
    /// <summary>Words that it quotes do not stand in the text, letter for letter.</summary>
    QuoteStandsNowhere,

    /// <summary>A number that it uses stands neither in the claim nor in the words that it quotes.</summary>
    NumberStandsNowhere,

    /// <summary>A reading whose passages are missing or were dropped.</summary>
    RestsOnNothing,

    /// <summary>Too short to show anything, or longer than anybody reads.</summary>
    Length,

    /// <summary>More than were asked for.</summary>
    TooMany,

    /// <summary>Not of the shape that was asked for.</summary>
    Malformed,
}
