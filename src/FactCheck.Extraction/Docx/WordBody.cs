using System.Xml;

namespace FactCheck.Extraction.Docx;

/// <summary>Reads the text of a document from its XML, in one pass and without building a tree: depth cannot harm it.</summary>
internal sealed class WordBody(WordPackage package, string part)
{
    private readonly WordMarkup _markup = new();
    private readonly Dictionary<string, WordLink> _links = package.Links(part);
    private readonly Dictionary<string, Dictionary<string, (string By, string Words)>> _notes = new(StringComparer.Ordinal);
    private readonly Stack<WordField> _fields = new();
    private readonly Stack<WordParagraph> _paragraphs = new();
    private readonly SortedSet<string> _warnings = new(StringComparer.Ordinal);
    private WordStyles _styles = new(null);
    private WordPicture? _picture;
    private bool _inRun, _isHidden, _inWords, _inCode;

    public IReadOnlyList<string> Warnings => [.. _warnings];

    /// <summary>The annotated copy as HTML.</summary>
    public string Read()
    {
        using (var styles = Beside("styles")) _styles = new(styles);
        foreach (var kind in (ReadOnlySpan<string>)["comments", "footnotes", "endnotes"])
            _notes[kind] = _links.Values.FirstOrDefault(l => l.Kind == kind && !l.IsOutside) is { } link ? WordNotes.Read(package, link.Target) : [];
        using var xml = package.Open(part) ?? throw new InvalidDataException("The document has no text.");
        for (var more = xml.Read(); more;)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when IsLeftOut(xml.LocalName): xml.Skip(); more = !xml.EOF; continue;
                case XmlNodeType.Element: Open(xml); break;
                case XmlNodeType.EndElement: Close(xml.LocalName); break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: Words(xml.Value); break;
                default: break;
            }
            more = xml.Read();
        }
        _markup.End();
        if (_fields.Count > 0) _warnings.Add("A field is begun and not ended; words behind it may be missing.");
        return _markup.ToString();
    }

    private XmlReader? Beside(string kind) => _links.Values.FirstOrDefault(l => l.Kind == kind && !l.IsOutside) is { } link ? package.Open(link.Target) : null;

    // What a reader of the accepted text does not see, and the second form of what stands there twice.
    private bool IsLeftOut(string name)
    {
        if (name is "del" or "moveFrom") _warnings.Add("The document has changes that nobody accepted or rejected; it is read as if all were accepted.");
        if (name is "altChunk") _warnings.Add("The document holds another one, which is not read.");
        return name is "del" or "moveFrom" or "altChunk" or "Fallback" or "rt" or "sectPr" or "pPrChange" or "rPrChange" or "tblPr";
    }

    private void Open(XmlReader xml)
    {
        var isEmpty = xml.IsEmptyElement;
        switch (xml.LocalName)
        {
            case "p" when !isEmpty: _paragraphs.Push(new()); _markup.BeginParagraph(); break;
            case "pPr" when !isEmpty: Paragraph(p => p.InProperties = true); break;
            case "pStyle": Paragraph(p => p.Element = _styles.Of(WordStyles.Value(xml, "val") ?? "") ?? p.Element); break;
            case "outlineLvl": Paragraph(p => p.Element = WordStyles.OfLevel(WordStyles.Value(xml, "val")) ?? p.Element); break;
            case "numId": Number(WordStyles.Value(xml, "val") != "0"); break;
            case "r" when !isEmpty: (_inRun, _isHidden) = (true, false); break;
            case "vanish" when _inRun && WordStyles.Value(xml, "val") is not ("0" or "false" or "off"): _isHidden = true; break;
            case "t" when !isEmpty: _inWords = true; break;
            case "instrText" when !isEmpty: _inCode = true; break;
            case "tab" or "ptab" when _inRun: Show(" "); break;
            case "br" or "cr" when _inRun && IsShown: _markup.LineBreak(); break;
            case "noBreakHyphen" when _inRun: Show("\u2011"); break;
            case "tbl" or "tr" or "tc" when !isEmpty: _markup.Table(Tag(xml.LocalName, "<")); break;
            default: OpenOther(xml, isEmpty); break;
        }
    }

    private void OpenOther(XmlReader xml, bool isEmpty)
    {
        switch (xml.LocalName)
        {
            case "hyperlink" when !isEmpty && _links.GetValueOrDefault(WordStyles.Value(xml, "id") ?? "") is { IsWeb: true } link: _markup.BeginLink(link.Target); break;
            case "fldSimple" when !isEmpty && FieldCode.Address(WordStyles.Value(xml, "instr") ?? "") is { } address: _markup.BeginLink(address); break;
            case "fldChar": Field(WordStyles.Value(xml, "fldCharType") ?? ""); break;
            case "commentReference": Note("Comment", "comments", xml); break;
            case "footnoteReference": Note("Footnote", "footnotes", xml); break;
            case "endnoteReference": Note("Endnote", "endnotes", xml); break;
            case "drawing" or "pict" or "object" when !isEmpty && _picture is null: _picture = new(xml.LocalName); break;
            case "docPr" when _picture is not null: _picture.Words = WordStyles.Value(xml, "descr") ?? WordStyles.Value(xml, "title") ?? ""; break;
            case "blip" or "imagedata" when _picture is not null: _picture.File = _links.GetValueOrDefault(WordStyles.Value(xml, "embed") ?? WordStyles.Value(xml, "id") ?? "")?.Target ?? ""; break;
            case "txbxContent" when _picture is not null: _picture.HoldsWords = true; break;
            default: break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph): _markup.EndParagraph(paragraph.Element); break;
            case "pPr": Paragraph(p => p.InProperties = false); break;
            case "r": (_inRun, _isHidden) = (false, false); break;
            case "t": _inWords = false; break;
            case "instrText": _inCode = false; break;
            case "hyperlink" or "fldSimple": _markup.EndLink(); break;
            case "tbl" or "tr" or "tc": _markup.Table(Tag(name, "</")); break;
            case "drawing" or "pict" or "object" when _picture?.Element == name: Picture(_picture); _picture = null; break;
            default: break;
        }
    }

    private void Words(string words)
    {
        if (_inCode && _fields.TryPeek(out var field)) field.Code.Append(words);
        else if (_inWords) Show(words);
    }

    private void Show(string words)
    {
        if (IsShown && !(_paragraphs.TryPeek(out var paragraph) && paragraph.InProperties)) _markup.Text(words);
    }

    private bool IsShown => !_isHidden && _paragraphs.Count > 0 && (!_fields.TryPeek(out var inner) || inner.Shows);

    private void Field(string mark)
    {
        if (mark == "begin") _fields.Push(new());
        else if (mark == "separate" && _fields.TryPeek(out var field))
        {
            field.Shows = true;
            if (FieldCode.Address(field.Code.ToString()) is not { } address) return;
            _markup.BeginLink(address);
            field.IsLink = true;
        }
        else if (mark == "end" && _fields.TryPop(out var ended) && ended.IsLink) _markup.EndLink();
    }

    private void Note(string kind, string kept, XmlReader xml)
    {
        if (_paragraphs.Count > 0 && _notes[kept].TryGetValue(WordStyles.Value(xml, "id") ?? "", out var note)) _markup.Note(kind, note.By, note.Words);
    }

    private void Picture(WordPicture picture)
    {
        if (_paragraphs.Count == 0 || (picture.HoldsWords && picture.File.Length == 0)) return;
        _markup.Picture(picture.File, picture.Words.Length > 0 ? picture.Words : picture.File.Length > 0 ? "" : "an embedded object");
    }

    private void Number(bool isItem) => Paragraph(p => p.Element = isItem && p.Element == "p" ? "li" : !isItem && p.Element == "li" ? "p" : p.Element);

    private void Paragraph(Action<WordParagraph> change)
    {
        if (_paragraphs.TryPeek(out var paragraph)) change(paragraph);
    }

    private static string Tag(string name, string opening) => opening + (name switch { "tbl" => "table", "tr" => "tr", _ => "td" }) + ">";
}
