namespace FactCheck.Core.Sources;

/// <summary>How near a source is to what it speaks of.</summary>
public enum SourceKind
{
    Unknown,
    Primary,
    Secondary,
    Tertiary,
    OwnReporting,

    /// <summary>Handed in by the desk; never leaves in an export.</summary>
    Private,
}
