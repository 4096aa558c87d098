using System.Net;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Articles;

/// <summary>
/// Reads HTML into the readable text: a whole article, a block of HTML in Markdown, or one tag among Markdown's words.
/// Places are counted in the file: the piece given stands at <c>offset</c> of it.
/// </summary>
internal sealed class MarkupReader
{
    private readonly ReadableText _text;
    private readonly string _source;
    private readonly MarkupBlocks _blocks = new();
    private readonly List<ArticleLink> _pictures = [];
    private (int Start, string Url, int Offset)? _anchor;
    private string _html = "";
    private int _offset;

    public MarkupReader(string source, ReadableText text)
    {
        _source = source;
        _text = text;
    }

    /// <summary>What the element <c>title</c> says; empty where there is none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Text of the first heading of level 1; empty where there is none.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>Reads a piece that stands alone: blocks open and close in it.</summary>
    public void ReadBlocks(string html, int offset)
    {
        (_html, _offset) = (html, offset);
        var scanner = new MarkupScanner(html);
        while (scanner.Next(out var token))
        {
            switch (token.Kind)
            {
                case MarkupTokenKind.Text: Words(token.Start, token.End); break;
                case MarkupTokenKind.Comment: Comment(token); break;
                case MarkupTokenKind.Open: Open(token, scanner); break;
                case MarkupTokenKind.Close: Close(token); break;
                default: break;
            }
        }
        EndBlock();
    }

    /// <summary>Reads one tag or comment that stands among the words of a Markdown paragraph.</summary>
    public void ReadInline(string html, int offset)
    {
        (_html, _offset) = (html, offset);
        if (!new MarkupScanner(html).Next(out var token)) return;
        if (token.Kind == MarkupTokenKind.Comment) Comment(token);
        else if (token is { Kind: MarkupTokenKind.Open, Name: "br" }) _text.StandIn("\n", offset, html.Length);
        else if (token is { Kind: MarkupTokenKind.Open, Name: "a" }) OpenAnchor(token);
        else if (token is { Kind: MarkupTokenKind.Close, Name: "a" }) CloseAnchor();
        else if (token is { Kind: MarkupTokenKind.Open, Name: "img" }) Picture(token, "alt");
    }

    /// <summary>Closes what is open at the end of a Markdown block and adds its pictures behind it.</summary>
    public void EndInline()
    {
        CloseAnchor();
        AddPictures();
    }

    private void Open(MarkupToken token, MarkupScanner scanner)
    {
        switch (token.Name)
        {
            case "br": LineBreak(token); break;
            case "a": OpenAnchor(token); break;
            case "img": Picture(token, "alt"); break;
            case "iframe" or "video" or "audio" or "embed" or "object" or "svg" or "canvas":
                EndBlock();
                Picture(token, token.Name is "iframe" ? "title" : "aria-label");
                AddPictures();
                break;
            default: OpenBlock(token.Name); break;
        }
        if (!MarkupScanner.IsRaw(token.Name) || _html[token.End - 2] == '/') return;
        var (start, end) = scanner.SkipRaw(token.Name);
        if (token.Name == "title" && Title.Length == 0) Title = WebUtility.HtmlDecode(_html[start..end]).Trim();
    }

    private void Close(MarkupToken token)
    {
        if (token.Name == "a") CloseAnchor();
        else if (MarkupBlocks.IsBlock(token.Name))
        {
            EndBlock();
            _blocks.Close(token.Name);
        }
    }

    private void OpenBlock(string name)
    {
        if (!MarkupBlocks.IsBlock(name)) return;
        EndBlock();
        _blocks.Open(name);
    }

    private void EndBlock()
    {
        CloseAnchor();
        var span = _text.EndBlock(_blocks.Kind, _blocks.Level);
        if (!span.IsEmpty && Heading.Length == 0 && _blocks is { Kind: BlockKind.Heading, Level: 1 }) Heading = _text.ToString()[span.Start..];
        AddPictures();
    }

    // Two line breaks in a row part paragraphs, as authors of old pages write them.
    private void LineBreak(MarkupToken token)
    {
        if (!_text.IsBlockEmpty && _text.EndsInLineBreak) EndBlock();
        else _text.StandIn("\n", _offset + token.Start, token.End - token.Start);
    }

    private void Words(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var from = at;
            if (char.IsWhiteSpace(_html[at]))
            {
                while (at < end && char.IsWhiteSpace(_html[at])) at++;
                Blank(from, at);
            }
            else if (_html[at] == '&')
            {
                at = EntityEnd(from, end);
                _text.StandIn(WebUtility.HtmlDecode(_html[from..at]), _offset + from, at - from);
            }
            else
            {
                while (at < end && _html[at] != '&' && !char.IsWhiteSpace(_html[at])) at++;
                Letters(from, at);
            }
        }
    }

    private void Blank(int start, int end)
    {
        if (_blocks.IsPreformatted) Letters(start, end);
        else if (!_text.EndsInWhiteSpace)
        {
            if (end - start == 1 && _html[start] == ' ') Letters(start, end);
            else _text.StandIn(" ", _offset + start, end - start);
        }
    }

    private void Letters(int start, int end)
    {
        // In a Markdown block inside a quote or list the piece was cut out of its lines and may differ from the file there.
        if (string.CompareOrdinal(_html, start, _source, _offset + start, end - start) == 0) _text.Verbatim(_offset + start, end - start);
        else _text.StandIn(_html[start..end], _offset + start, end - start);
    }

    private int EntityEnd(int start, int end)
    {
        var stop = Math.Min(end, start + 33);
        for (var i = start + 1; i < stop; i++)
        {
            if (_html[i] == ';') return i + 1;
            if (!char.IsAsciiLetterOrDigit(_html[i]) && _html[i] != '#') return start + 1;
        }
        return start + 1;
    }

    private void OpenAnchor(MarkupToken token)
    {
        CloseAnchor();
        if (MarkupScanner.Attribute(_html, token, "href") is not { } href) return;
        _anchor = (_text.Next, WebUtility.HtmlDecode(_html[href.Start..href.End]).Trim(), _offset + href.Start);
    }

    private void CloseAnchor()
    {
        if (_anchor is not { } anchor) return;
        _anchor = null;
        var start = Math.Min(anchor.Start, _text.Next);
        _text.Links.Add(new(LinkForm.HtmlAnchor, anchor.Url, new(start, Math.Max(start, _text.Length)), anchor.Offset));
    }

    private void Comment(MarkupToken token) =>
        AuthorComments.Add(_text, _html[token.Start..token.End], _offset + token.Start);

    private void Picture(MarkupToken token, string wordsIn)
    {
        var source = MarkupScanner.Attribute(_html, token, "src");
        var words = MarkupScanner.Attribute(_html, token, wordsIn);
        if (source is null && words is null) return;
        var url = source is { } s ? WebUtility.HtmlDecode(_html[s.Start..s.End]).Trim() : "";
        var shown = words is { } w && w.End > w.Start ? w : source ?? (token.Start, token.Start);
        _pictures.Add(new(LinkForm.Picture, url, new(shown.Start + _offset, shown.End + _offset), source is { } at ? at.Start + _offset : _offset));
    }

    // Pictures stand behind the words of their block, so that no block lies inside another.
    private void AddPictures()
    {
        foreach (var picture in _pictures) PictureBlocks.Add(_source, _text, picture);
        _pictures.Clear();
    }
}
