using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FactCheck.Web.Hosting;

/// <summary>A link that was made just now, on its way to the one page that shows it.</summary>
public sealed record MadeLink(Guid Query, string Address, DateTimeOffset Expires)
{
    private const string Key = "made-link";

    public void Keep(ITempDataDictionary temp) => temp[Key] = JsonSerializer.Serialize(this);

    public static MadeLink? Take(ITempDataDictionary temp) => temp[Key] is string kept ? JsonSerializer.Deserialize<MadeLink>(kept) : null;
}
