using System.Text.Json;
using FactCheck.Data.Notices;

namespace FactCheck.Pipeline.Notices;

/// <summary>An event as its receivers get it: the same bytes with every attempt.</summary>
internal static class EventBody
{
    internal const string ContentType = "application/json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Of(EventRow happened) => JsonSerializer.SerializeToUtf8Bytes(
        new { Type = happened.Kind, Timestamp = happened.At, Data = new { Article = happened.ArticleId, Subject = happened.SubjectId, happened.Facts } }, Options);
}
