namespace FactCheck.Web.Wording;

/// <summary>The meanings a colour can have; never shown without a glyph and a word.</summary>
public enum Tone
{
    /// <summary>Out of play.</summary>
    Mute,

    /// <summary>What a person can do, is doing or did.</summary>
    Hand,

    /// <summary>Text and source agree; approved; gate open.</summary>
    Agree,

    /// <summary>Text and source conflict; blocks; gate closed.</summary>
    Clash,

    /// <summary>Nobody knows yet.</summary>
    Wait,

    /// <summary>A machine speaks; nothing is decided.</summary>
    Machine,
}
