using System.Text;
using System.Xml;

namespace FactCheck.Extraction.Docx;

/// <summary>Comments, footnotes or endnotes by their ids: who says what, with the addresses behind linked words written out.</summary>
internal static class WordNotes
{
    private static readonly string[] Bodies = ["comment", "footnote", "endnote"];

    public static Dictionary<string, (string By, string Words)> Read(WordPackage package, string part)
    {
        var notes = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var xml = package.Open(part);
        if (xml is null) return notes;
        var links = package.Links(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || !Bodies.Contains(xml.LocalName) || xml.IsEmptyElement) continue;
            var (id, by) = (WordStyles.Value(xml, "id") ?? "", WordStyles.Value(xml, "author") ?? "");
            var words = Words(xml, links);
            if (words.Length > 0) notes.TryAdd(id, (by.Trim(), words));
        }
        return notes;
    }

    private static string Words(XmlReader xml, Dictionary<string, WordLink> links)
    {
        var text = new StringBuilder();
        var code = new StringBuilder();
        var depth = xml.Depth;
        string? inside = null;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    inside = xml.LocalName;
                    if (inside is "tab" or "br" or "cr" or "p") text.Append(' ');
                    if (inside == "hyperlink" && links.GetValueOrDefault(WordStyles.Value(xml, "id") ?? "") is { IsWeb: true } link) text.Append(' ').Append(link.Target).Append(' ');
                    if (inside == "fldSimple" && FieldCode.Address(WordStyles.Value(xml, "instr") ?? "") is { } simple) text.Append(' ').Append(simple).Append(' ');
                    if (inside == "fldChar" && FieldCode.Address(code.ToString()) is { } address) text.Append(' ').Append(address).Append(' ');
                    if (inside == "fldChar") code.Clear();
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (inside == "t") text.Append(xml.Value);
                    else if (inside == "instrText") code.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement: inside = null; break;
                default: break;
            }
        }
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
