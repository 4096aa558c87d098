using System.Net;
using System.Text;
using FactCheck.Extraction.Html;

namespace FactCheck.Extraction.Pages;

/// <summary>What a linear look at a page's source shows, without a parser: enough for its shape, its places and its plain words.</summary>
public sealed record PageGlance
{
    private const int MostPlaces = 50_000;
    private const int LongestHeading = 400;

    public string Title { get; private init; } = "";

    /// <summary>Text of the first heading of level 1.</summary>
    public string Heading { get; private init; } = "";

    /// <summary>Number of visible words.</summary>
    public int Words { get; private init; }

    /// <summary>Every id and anchor name: what a fragment may point at.</summary>
    public IReadOnlySet<string> Places { get; private init; } = new HashSet<string>();

    /// <summary>The visible text in one line.</summary>
    public string Text { get; private init; } = "";

    public static PageGlance Of(ReadOnlySpan<char> html)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        StringBuilder text = new(), title = new(), heading = new();
        var (inTitle, inHeading) = (false, false);
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Text && !scanner.IsRaw)
            {
                if (inTitle) Append(title, scanner.Words);
                else text.Append(scanner.Words).Append(' ');
                if (inHeading) Append(heading, scanner.Words);
            }
            else if (scanner.Kind is TagKind.Start or TagKind.End)
            {
                var isStart = scanner.Kind == TagKind.Start;
                if (Is(scanner.Name, "title")) inTitle = isStart && title.Length == 0;
                else if (Is(scanner.Name, "h1")) inHeading = isStart && heading.Length == 0;
                if (isStart && places.Count < MostPlaces) AddPlaces(scanner.Attributes, Is(scanner.Name, "a") || Is(scanner.Name, "map"), places);
            }
        }
        var words = Fold(text.ToString());
        return new() { Title = Fold(title.ToString()), Heading = Fold(heading.ToString()), Places = places, Text = words, Words = words.Count(static c => c == ' ') + 1 };
    }

    private static void Append(StringBuilder to, ReadOnlySpan<char> words)
    {
        if (to.Length < LongestHeading) to.Append(words[..Math.Min(words.Length, LongestHeading)]).Append(' ');
    }

    private static void AddPlaces(ReadOnlySpan<char> attributes, bool mayHaveName, HashSet<string> places)
    {
        var reader = new AttributeReader(attributes);
        while (reader.Next())
        {
            if (!Is(reader.Name, "id") && !(mayHaveName && Is(reader.Name, "name"))) continue;
            if (reader.Value.Length is > 0 and < 500) places.Add(WebUtility.HtmlDecode(reader.Value.ToString()));
        }
    }

    private static string Fold(string text)
        => string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
