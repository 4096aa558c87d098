using System.Globalization;
using System.Xml;

namespace FactCheck.Extraction.Docx;

/// <summary>Which element a paragraph of a style becomes. Ids differ between languages of the word processor; the names of built-in styles do not.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, string> _elements = new(StringComparer.Ordinal);

    public WordStyles(XmlReader? styles)
    {
        var id = "";
        while (styles?.Read() == true)
        {
            if (styles.NodeType != XmlNodeType.Element) continue;
            if (styles.LocalName == "style") id = Value(styles, "styleId") ?? "";
            else if (id.Length > 0 && styles.LocalName == "name" && OfName(Value(styles, "val") ?? "") is { } element) _elements[id] = element;
            else if (id.Length > 0 && styles.LocalName == "outlineLvl" && !_elements.ContainsKey(id) && OfLevel(Value(styles, "val")) is { } heading) _elements[id] = heading;
        }
    }

    /// <summary><c>h1</c> … <c>h6</c>, <c>blockquote</c>, <c>li</c>; null for running text.</summary>
    public string? Of(string style) => _elements.GetValueOrDefault(style) ?? OfName(style);

    /// <summary>The heading of an outline level, which counts from 0; null where it is none.</summary>
    public static string? OfLevel(string? level) =>
        int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 9 ? Heading(number + 1) : null;

    internal static string? Value(XmlReader xml, string name)
    {
        if (!xml.HasAttributes) return null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != name) continue;
            var value = xml.Value;
            xml.MoveToElement();
            return value;
        }
        xml.MoveToElement();
        return null;
    }

    private static string? OfName(string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (plain.StartsWith("heading", StringComparison.Ordinal) && plain.Length == 8 && char.IsAsciiDigit(plain[7])) return Heading(Math.Max(1, plain[7] - '0'));
        return plain switch
        {
            "title" => "h1",
            "quote" or "intensequote" => "blockquote",
            "listparagraph" or "listbullet" or "listnumber" => "li",
            "caption" => "figcaption",
            _ => null,
        };
    }

    private static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(level, 6)}");
}
