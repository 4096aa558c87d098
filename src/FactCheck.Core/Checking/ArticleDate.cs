using System.Globalization;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Checking;

/// <summary>The day of an article, from its front matter.</summary>
internal static class ArticleDate
{
    private static readonly string[] Keys = ["date", "published", "publishDate", "pubDate", "published_at", "datePublished"];

    public static DateOnly? Of(ArticleText text)
    {
        foreach (var key in Keys)
        {
            if (!text.FrontMatter.TryGetValue(key, out var written) || written.Length < 10) continue;
            if (DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        }
        return null;
    }
}
