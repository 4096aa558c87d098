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

    /// <summary>What is wrong with it, as an answer; null where nothing is.</summary>
    public IResult? Wrong() =>
        string.IsNullOrWhiteSpace(Text) ? Problems.Invalid("There is no text.", "Send the article as text.")
        : Kind() is null ? Problems.Invalid($"There is no format “{Format}”.", "Send markdown, html or plain.")
        : null;

    /// <summary>The text to keep.</summary>
    public RevisionText ToRevision() => new(Text ?? "", Kind() ?? ArticleFormat.Markdown) { SourceSheet = SourceSheet ?? "", FileName = FileName ?? "", Dateline = Dateline };

    private ArticleFormat? Kind() =>
        Format is null ? ArticleFormat.Markdown
        : Enum.TryParse<ArticleFormat>(Format, ignoreCase: true, out var format) && !int.TryParse(Format, out _) ? format
        : null;
}
