namespace FactCheck.Extraction;

/// <summary>What the bytes are read for.</summary>
public enum ExtractionPurpose
{
    /// <summary>A cited page: main text, metadata, kind of page.</summary>
    Source,

    /// <summary>An article handed in: every word a reader sees, with the way back to the file.</summary>
    Article,
}
