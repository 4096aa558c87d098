using System.Globalization;

namespace FactCheck.Fetching.Http;

/// <summary>Headers that contradict themselves: the answer is read all the same, and the person who relies on it is told.</summary>
internal static class HeaderWarnings
{
    public static IReadOnlyList<string> Of(IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var warnings = new List<string>();
        var lengths = Values(headers, "Content-Length");
        if (lengths.Count > 1) warnings.Add("The answer states its length more than once.");
        if (lengths.Any(static value => !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))) warnings.Add("The answer states a length that is not a number.");
        if (lengths.Count > 0 && Values(headers, "Transfer-Encoding").Count > 0) warnings.Add("The answer states a length and comes in chunks.");
        return warnings;
    }

    private static List<string> Values(IReadOnlyList<KeyValuePair<string, string>> headers, string name)
        => [.. headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value.Trim())];
}
