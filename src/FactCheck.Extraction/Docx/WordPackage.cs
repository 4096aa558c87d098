using System.IO.Compression;
using System.Xml;

namespace FactCheck.Extraction.Docx;

/// <summary>
/// The parts of a .docx as far as they are read. Each is unpacked as a stream and cut off at a limit, whatever size the archive declares; no DTD and no
/// entity is read, nothing outside the file is opened, nothing is written.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private const int MostEntries = 5_000;
    private const long MostBytes = 40_000_000;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _left = MostBytes;

    /// <exception cref="InvalidDataException">No zip, or one that no word processor writes.</exception>
    public WordPackage(ReadOnlyMemory<byte> bytes)
    {
        _zip = new(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (_zip.Entries.Count > MostEntries) throw new InvalidDataException($"The file holds more than {MostEntries} parts.");
        foreach (var entry in _zip.Entries)
        {
            if (!_entries.TryAdd(entry.FullName.TrimStart('/'), entry)) throw new InvalidDataException("The file holds a part twice.");
        }
    }

    /// <summary>Where the text stands; empty where the file is no document of a word processor.</summary>
    public string MainPart
    {
        get
        {
            if (!_entries.ContainsKey("[Content_Types].xml")) return "";
            var named = Links("").Values.FirstOrDefault(l => l.Kind == "officeDocument")?.Target ?? "word/document.xml";
            return _entries.ContainsKey(named) && named.StartsWith("word/", StringComparison.OrdinalIgnoreCase) ? named : "";
        }
    }

    /// <summary>A part as XML, or null where there is none.</summary>
    public XmlReader? Open(string part) => _entries.TryGetValue(part, out var entry) ? XmlReader.Create(new CountedStream(entry.Open(), this), Strict) : null;

    /// <summary>What a part points at, by the names it uses.</summary>
    public Dictionary<string, WordLink> Links(string part)
    {
        var links = new Dictionary<string, WordLink>(StringComparer.Ordinal);
        var folder = part[..(part.LastIndexOf('/') + 1)];
        using var xml = Open($"{folder}_rels/{part[folder.Length..]}.rels");
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            var (id, target, type) = (xml.GetAttribute("Id"), xml.GetAttribute("Target"), xml.GetAttribute("Type") ?? "");
            if (id is null || target is null) continue;
            var isOutside = xml.GetAttribute("TargetMode") == "External";
            links[id] = new(type[(type.LastIndexOf('/') + 1)..], isOutside ? target.Trim() : target.StartsWith('/') ? target[1..] : folder + target, isOutside);
        }
        return links;
    }

    public void Dispose() => _zip.Dispose();

    private void Take(int bytes)
    {
        _left -= bytes;
        if (_left < 0) throw new InvalidDataException($"It unpacks to more than {MostBytes / 1_000_000} MB, which no article does.");
    }

    // All parts share one measure: many small bombs are one large one.
    private sealed class CountedStream(Stream inner, WordPackage package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            package.Take(read);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
