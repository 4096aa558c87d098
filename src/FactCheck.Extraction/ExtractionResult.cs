using System.Text.Json.Serialization;
using FactCheck.Core.Articles;
using FactCheck.Core.Sources;

namespace FactCheck.Extraction;

/// <summary>What could be read, or why nothing could.</summary>
public sealed record ExtractionResult
{
    public required ExtractionStatus Status { get; init; }

    /// <summary>One sentence for a person; empty where all went well.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Main text and metadata; null for an article and where nothing was read.</summary>
    public SourceText? Text { get; init; }

    /// <summary>The article handed in; null for a source.</summary>
    [JsonIgnore]
    public ArticleText? Article { get; init; }

    public PageKind Kind { get; init; } = PageKind.Other;

    /// <summary>What in the page speaks for <see cref="Kind"/>.</summary>
    public string KindReason { get; init; } = "";

    /// <summary>Name of the character encoding that was used; empty for formats that carry their own.</summary>
    public string Charset { get; init; } = "";

    /// <summary>What a reader should know about the reading: a charset that contradicts itself, pages without text.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public static ExtractionResult Unreadable(string reason) => new() { Status = ExtractionStatus.Unreadable, Reason = reason };

    public static ExtractionResult Unextractable(string reason) => new() { Status = ExtractionStatus.Unextractable, Reason = reason };
}
