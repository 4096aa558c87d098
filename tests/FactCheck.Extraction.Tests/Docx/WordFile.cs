using System.IO.Compression;
using System.Text;

namespace FactCheck.Extraction.Tests.Docx;

/// <summary>A .docx written part by part, also such as no word processor writes.</summary>
internal static class WordFile
{
    internal const string Words = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A document of these paragraphs (as markup), with links by their ids and comments by their numbers.</summary>
    internal static byte[] Of(string body, IReadOnlyDictionary<string, string>? links = null, params string[] comments)
    {
        var targets = (links ?? new Dictionary<string, string>()).Select(l => $"<Relationship Id=\"{l.Key}\" Type=\"{Kind}hyperlink\" Target=\"{l.Value}\" TargetMode=\"External\"/>");
        var said = comments.Select((c, n) => $"<w:comment w:id=\"{n}\" w:author=\"Anna\"><w:p><w:r><w:t>{c}</w:t></w:r></w:p></w:comment>");
        return Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Kind}officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", $"<?xml version=\"1.0\"?><w:document {Words}><w:body>{body}</w:body></w:document>"),
            ("word/_rels/document.xml.rels", $"<Relationships>{string.Concat(targets)}<Relationship Id=\"c\" Type=\"{Kind}comments\" Target=\"comments.xml\"/></Relationships>"),
            ("word/comments.xml", $"<w:comments {Words}>{string.Concat(said)}</w:comments>"));
    }

    internal static string Paragraph(string words) => $"<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }
}
