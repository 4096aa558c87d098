namespace FactCheck.Core.Matching;

/// <summary>How a claim stands to a claim of another time or article.</summary>
public enum Likeness
{
    /// <summary>They speak of different things.</summary>
    None,

    /// <summary>They speak of the same thing; whether they say the same is for a person.</summary>
    Near,

    /// <summary>They say the same.</summary>
    Same,

    /// <summary>They speak of the same thing and cannot both be true: another number, date, name or sense.</summary>
    Contrary,
}
