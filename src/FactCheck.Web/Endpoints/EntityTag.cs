using FactCheck.Web.Endpoints.Shapes;

namespace FactCheck.Web.Endpoints;

/// <summary>The ETag of an article: its revision, and what else of the answer may change. Edits are guarded by the revision alone.</summary>
public static class EntityTag
{
    public static string Of(ApiArticle article) =>
        $"\"{article.Revision.Id:N}-{article.Gate}-{article.Authors.Count(a => a.Known)}of{article.Authors.Count}-{(article.PublishedAt is null ? "draft" : "published")}\"";

    /// <summary>The revision that a tag names; null for an empty or a foreign one.</summary>
    public static Guid? RevisionOf(string tag)
    {
        var words = tag.Trim('"');
        return words.Length > 32 && Guid.TryParseExact(words[..32], "N", out var revision) ? revision : null;
    }

    /// <summary>The body under its tag, or 304 where the one who asks has it already.</summary>
    public static IResult Answer<T>(HttpContext http, string tag, T body)
    {
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(body);
    }
}
