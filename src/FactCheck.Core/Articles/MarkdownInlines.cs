using FactCheck.Language.Spans;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactCheck.Core.Articles;

/// <summary>Reads the words of Markdown's leaf blocks: text without its markup, links, footnote marks, HTML tags, pictures.</summary>
internal sealed class MarkdownInlines
{
    private readonly MarkdownDocument _document;
    private readonly string _source;
    private readonly ReadableText _text;
    private readonly MarkupReader _markup;
    private readonly List<ArticleLink> _pictures = [];
    private readonly Dictionary<Footnote, List<int>> _marks = [];

    public MarkdownInlines(string source, ReadableText text, MarkdownDocument document)
    {
        _document = document;
        _source = source;
        _text = text;
        _markup = new(source, text);
    }

    public void Read(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling) Read(inline);
    }

    /// <summary>To be called behind the end of a block: adds its pictures as blocks of their own.</summary>
    public void EndBlock()
    {
        _markup.EndInline();
        foreach (var picture in _pictures) PictureBlocks.Add(_source, _text, picture);
        _pictures.Clear();
    }

    /// <summary>Adds words that Markdig took from a stretch of the file, perhaps without escapes or the marks of a container between.</summary>
    public void Words(string words, int start, int end)
    {
        end = Math.Min(end, _source.Length);
        if (start < 0 || start > end) start = end;
        if (words.Length == end - start && string.CompareOrdinal(words, 0, _source, start, words.Length) == 0)
        {
            _text.Verbatim(start, words.Length);
            return;
        }
        var at = start;
        foreach (var c in words)
        {
            // What was dropped between two letters is short: an escape, the mark of a container.
            var window = Math.Min(end, at + 64);
            var found = at;
            while (found < window && _source[found] != c) found++;
            _text.StandIn(c.ToString(), Math.Min(at, end), found < window ? found - at + 1 : 0);
            if (found < window) at = found + 1;
        }
    }

    public void ReadHtml(HtmlBlock block)
    {
        if (block.Span.IsEmpty) return;
        // Between the lines of the block may stand the marks of the quote or list that holds it: blank them.
        var piece = new char[Math.Min(block.Span.Length, _source.Length - block.Span.Start)];
        Array.Fill(piece, ' ');
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            var at = PlaceOf(line) - block.Span.Start;
            for (var k = 0; k < line.Slice.Length && at + k < piece.Length; k++)
            {
                if (at + k >= 0) piece[at + k] = line.Slice[line.Slice.Start + k];
            }
            if (at > 0 && i > 0 && at <= piece.Length) piece[at - 1] = '\n';
        }
        _markup.ReadBlocks(new string(piece), block.Span.Start);
    }

    /// <summary>Where a line of a block begins in the file; the slice knows it better than the line, whose position forgets list marks.</summary>
    public int PlaceOf(StringLine line) => line.Slice.Text is { } text && text.Length == _source.Length ? line.Slice.Start : line.Position;

    /// <summary>Reads the notes whose marks were met: their words and addresses belong to the places of the marks.</summary>
    public void ReadFootnotes()
    {
        foreach (var (footnote, marks) in _marks)
        {
            var note = new ReadableText(_source);
            var inlines = new MarkdownInlines(_source, note, _document);
            foreach (var leaf in footnote.Descendants<LeafBlock>())
            {
                if (leaf.Inline is null) continue;
                inlines.Read(leaf.Inline);
                note.EndBlock(Language.Segmentation.BlockKind.Paragraph);
            }
            foreach (var mark in marks) AddNote(note, new(mark, mark));
        }
    }

    private void AddNote(ReadableText note, TextSpan mark)
    {
        _text.Notes.Add(new(LinkForm.Footnote, note.ToString(), mark));
        foreach (var link in note.Links)
        {
            if (link.Form != LinkForm.Picture) _text.Links.Add(new(LinkForm.Footnote, link.Url, mark, link.SourceOffset));
        }
    }

    private void Read(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: Words(literal.Content.ToString(), literal.Span.Start, literal.Span.End + 1); break;
            case LineBreakInline line: _text.StandIn(line.IsHard ? "\n" : " ", line.Span.Start, Math.Max(1, line.Span.Length)); break;
            case CodeInline code: Code(code); break;
            case AutolinkInline auto: Autolink(auto); break;
            case HtmlEntityInline entity: _text.StandIn(entity.Transcoded.ToString(), entity.Span.Start, entity.Span.Length); break;
            case HtmlInline html: _markup.ReadInline(html.Tag, html.Span.Start); break;
            case FootnoteLink { IsBackLink: false } mark: Mark(mark); break;
            case LinkInline { IsImage: true } picture: Picture(picture); break;
            case LinkInline link: Link(link); break;
            case ContainerInline container: Read(container); break;
            default: break;
        }
    }

    private void Code(CodeInline code)
    {
        var start = code.Span.Start + code.DelimiterCount;
        var end = code.Span.End + 1 - code.DelimiterCount;
        if (end - start == code.Content.Length + 2 && start < _source.Length && _source[start] == ' ') (start, end) = (start + 1, end - 1);
        Words(code.Content, start, end);
    }

    private void Autolink(AutolinkInline auto)
    {
        var start = _text.Next;
        Words(auto.Url, auto.Span.Start + 1, auto.Span.End);
        if (!auto.IsEmail) _text.Links.Add(new(LinkForm.Autolink, auto.Url, new(start, _text.Length), auto.Span.Start + 1));
    }

    private void Mark(FootnoteLink mark)
    {
        // Markdig takes two marks in a row, [^a][^b], for one link with the label of the second and forgets the first.
        var written = mark.Span.Length > 0 && mark.Span.End < _source.Length ? _source.AsSpan(mark.Span.Start, mark.Span.Length) : [];
        var border = written.IndexOf("][");
        if (border > 1 && _document.TryGetLinkReferenceDefinition(written[1..border].ToString(), out var other)
            && other is FootnoteLinkReferenceDefinition { Footnote: { } first }) Mark(first);
        Mark(mark.Footnote);
    }

    private void Mark(Footnote footnote)
    {
        if (!_marks.TryGetValue(footnote, out var places)) _marks[footnote] = places = [];
        places.Add(_text.IsBlockEmpty ? _text.Next : _text.Length);
    }

    private void Link(LinkInline link)
    {
        var start = _text.Next;
        Read((ContainerInline)link);
        var span = new TextSpan(Math.Min(start, _text.Next), Math.Max(start, _text.Length));
        if (string.IsNullOrEmpty(link.Url)) return;
        var form = link.IsAutoLink ? LinkForm.BareUrl : link.Reference is null ? LinkForm.Inline : LinkForm.Reference;
        _text.Links.Add(new(form, link.Url, span, AddressOf(link)));
    }

    private static int AddressOf(LinkInline link)
    {
        if (link.IsAutoLink) return link.Span.Start;
        var span = link.Reference is { } definition ? definition.UrlSpan : link.UrlSpan;
        return span.Start > 0 || !span.IsEmpty ? span.Start : link.Span.Start;
    }

    private void Picture(LinkInline picture)
    {
        var address = AddressOf(picture);
        var words = picture.FirstChild is { } first && picture.LastChild is { } last && first.Span.Start >= 0
            ? new TextSpan(first.Span.Start, Math.Max(first.Span.Start, last.Span.End + 1))
            : new TextSpan(address, Math.Min(_source.Length, address + (picture.UrlSpan.IsEmpty ? 0 : picture.UrlSpan.Length)));
        if (words.End > _source.Length) words = new(Math.Min(words.Start, _source.Length), _source.Length);
        _pictures.Add(new(LinkForm.Picture, picture.Url ?? "", words, address));
    }
}
