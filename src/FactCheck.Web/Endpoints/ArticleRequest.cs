using FactCheck.Core.Articles;
using FactCheck.Pipeline.Receiving;

namespace FactCheck.Web.Endpoints;

/// <summary>An article as a machine hands it in.</summary>
public sealed record ArticleRequest
{
    public string? Text { get; init; }

    /// <summary>markdown (default), html or plain.</summary>
    public string? Format { get; init; }

    public string? Title { get; init; }

    /// <summary>Names, or account names of the desk.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>CSV with two columns: sentence or quote, source.</summary>
    public string? SourceSheet { get; init; }

    public string? FileName { get; init; }

    public DateOnly? Dateline { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public string? Policy { get; init; }

    /// <summary>The text to keep, or null where there is none or its format is unknown.</summary>
    public RevisionText? Revision() =>
        string.IsNullOrWhiteSpace(Text) || !Enum.TryParse<ArticleFormat>(Format ?? nameof(ArticleFormat.Markdown), ignoreCase: true, out var format)
            ? null
            : new(Text, format) { SourceSheet = SourceSheet ?? "", FileName = FileName ?? "", Dateline = Dateline };
}
