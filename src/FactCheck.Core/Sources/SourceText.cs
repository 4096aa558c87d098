namespace FactCheck.Core.Sources;

/// <summary>What could be read in a snapshot.</summary>
public sealed record SourceText
{
    /// <summary>Main text; paragraphs are separated by blank lines.</summary>
    public required string Text { get; init; }

    public string Title { get; init; } = "";

    public string Byline { get; init; } = "";

    public DateOnly? Published { get; init; }

    public DateOnly? Modified { get; init; }

    /// <summary>ISO 639-1 code of the language it is written in, or empty where that is not known.</summary>
    public string Language { get; init; } = "";

    public string Site { get; init; } = "";

    /// <summary>The address the page gives itself, or empty.</summary>
    public string CanonicalUrl { get; init; } = "";

    /// <summary>The links in its words, in order; none for a PDF or plain text, and none for what was captured before links were kept.</summary>
    public IReadOnlyList<SourceLink> Links { get; init; } = [];
}
