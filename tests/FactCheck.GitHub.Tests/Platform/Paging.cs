using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FactCheck.GitHub.Tests.Platform;

/// <summary>Pages with a <c>Link</c> header, thirty entries unless asked otherwise, a hundred at most.</summary>
internal static class Paging
{
    internal static JsonArray Page(HttpContext context, IReadOnlyList<JsonObject> all)
    {
        var (number, size) = (Number(context, "page", 1), Math.Min(Number(context, "per_page", 30), 100));
        if (number * size < all.Count)
        {
            var query = new QueryBuilder(context.Request.Query.Where(q => q.Key != "page").Select(q => KeyValuePair.Create(q.Key, q.Value.ToString())))
            {
                { "page", (number + 1).ToString(CultureInfo.InvariantCulture) },
            };
            context.Response.Headers.Link = $"<{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{query}>; rel=\"next\"";
        }
        return [.. all.Skip((number - 1) * size).Take(size).Select(JsonNode (o) => o.DeepClone())];
    }

    internal static int Number(HttpContext context, string name, int unless) =>
        int.TryParse(context.Request.Query[name], CultureInfo.InvariantCulture, out var number) && number > 0 ? number : unless;
}
