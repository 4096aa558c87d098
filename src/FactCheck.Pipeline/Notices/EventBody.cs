using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Data.Notices;

namespace FactCheck.Pipeline.Notices;

/// <summary>An event as its receivers get it: the same bytes with every attempt.</summary>
internal static class EventBody
{
    internal const string ContentType = "application/json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    internal static byte[] Of(EventRow happened, PublicSite site) => JsonSerializer.SerializeToUtf8Bytes(
        new { Type = happened.Kind, Timestamp = happened.At, Data = new { Article = happened.ArticleId, Subject = happened.SubjectId, happened.Facts, Url = PageOf(happened, site) } }, Options);

    // The desk's own page, for people who follow the link; what went out has one that readers may open.
    private static string? PageOf(EventRow happened, PublicSite site) =>
        site.Origin.Length == 0 || happened.ArticleId is not { } article ? null
        : $"{site.Origin}/{(happened.Kind == EventKind.ArticlePublished ? "published" : "articles")}/{article:D}";
}
