namespace FactCheck.Data.Articles;

/// <summary>What the reader made of a revision's file. Written by IngestArticle only, once.</summary>
public sealed class RevisionReading
{
    public required Guid RevisionId { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>The readable text; every span of the revision counts in it. Empty where the file could not be read.</summary>
    public required string Text { get; init; }
    public required string Title { get; init; }

    /// <summary>Blocks, links, notes and the way back to the file, as JSON.</summary>
    public required string Structure { get; init; }

    /// <summary>ISO 639-1 code of the text, or empty where it is not known.</summary>
    public string Language { get; init; } = "";

    /// <summary>Why the file could not be read, or null.</summary>
    public string? Failure { get; init; }
    public required DateTimeOffset At { get; init; }
}
