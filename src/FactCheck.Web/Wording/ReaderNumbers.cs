using System.Globalization;

namespace FactCheck.Web.Wording;

/// <summary>
/// Numbers as their reader writes them: the browser's first language that we know says whether it is 1,234 or 1.234. Words and dates stay those of
/// the interface. Outside a request, and for whoever names no language, it is 1,234.
/// </summary>
public static class ReaderNumbers
{
    private const int LongestName = 35;

    private static readonly AsyncLocal<NumberFormatInfo?> Reader = new();

    public static string Say(long number) => number.ToString("N0", Format);

    /// <summary>With one decimal place where there is something in it: "1.5", "2".</summary>
    public static string SayShort(double number) => number.ToString("#,0.#", Format);

    public static IApplicationBuilder UseReaderNumbers(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // Async, so that the format ends with the request.
        Reader.Value = Of(context.Request);
        await next();
    });

    private static NumberFormatInfo Format => Reader.Value ?? NumberFormatInfo.InvariantInfo;

    private static NumberFormatInfo? Of(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => Known(l.Value.ToString())).FirstOrDefault(f => f is not null);

    private static NumberFormatInfo? Known(string language)
    {
        if (language.Length is 0 or > LongestName) return null;
        try
        {
            return CultureInfo.GetCultureInfo(language, predefinedOnly: true).NumberFormat;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
