namespace FactCheck.Extraction;

/// <summary>What came of reading the bytes.</summary>
public enum ExtractionStatus
{
    Read,

    /// <summary>The reader looked and found nothing it can read: a picture, an empty page, a locked PDF, nesting past the limit.</summary>
    Unreadable,

    /// <summary>Reading was stopped: the child crashed twice, or ran past its time or memory.</summary>
    Unextractable,
}
