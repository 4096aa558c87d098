using System.Net;
using System.Text;

namespace FactCheck.Extraction.Docx;

/// <summary>Grows the annotated copy: HTML with one paragraph to a line, links as links, comments and notes as comments behind their words.</summary>
internal sealed class WordMarkup
{
    // Twice what a desk takes in, so that it is the desk that refuses a long article, in its own words.
    private const int Most = 4_000_000;

    // A text box stands in a paragraph, and perhaps another one in it.
    private const int MostNested = 64;

    private readonly StringBuilder _html = new();
    private readonly Stack<StringBuilder> _outer = new();
    private StringBuilder _words = new();
    private bool _inList, _hasLink;
    private int _size;

    public override string ToString() => _html.ToString();

    public void BeginParagraph()
    {
        EndLink();
        if (_outer.Count > MostNested) throw new InvalidDataException("Its paragraphs nest in one another, which no document's do.");
        _outer.Push(_words);
        _words = new();
    }

    /// <summary>Closes a paragraph; one inside another (a text box) comes to stand before it.</summary>
    public void EndParagraph(string element)
    {
        EndLink();
        if (!string.IsNullOrWhiteSpace(_words.ToString()))
        {
            SetList(element == "li");
            _html.Append('<').Append(element).Append('>').Append(_words).Append("</").Append(element).Append(">\n");
        }
        _words = _outer.TryPop(out var outer) ? outer : new();
    }

    public void Text(string words) => Add(words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));

    public void LineBreak() => Add("<br>");

    public void BeginLink(string address)
    {
        EndLink();
        Add($"<a href=\"{WebUtility.HtmlEncode(address)}\">");
        _hasLink = true;
    }

    public void EndLink()
    {
        if (_hasLink) Add("</a>");
        _hasLink = false;
    }

    /// <summary>What the author or a colleague notes about the words before. It never begins as an instruction to a tool does.</summary>
    public void Note(string kind, string by, string words)
    {
        EndLink();
        Add($"<!-- {kind}{(by.Length > 0 ? " by " + InComment(by) : "")}: {InComment(words)} -->");
    }

    public void Picture(string file, string words) => Add($"<img src=\"{WebUtility.HtmlEncode(file)}\" alt=\"{WebUtility.HtmlEncode(words)}\">");

    /// <summary>Opens or closes an element of a table.</summary>
    public void Table(string tag)
    {
        SetList(false);
        Count(tag.Length + 1);
        _html.Append(tag).Append('\n');
    }

    public void End() => SetList(false);

    private void SetList(bool isItem)
    {
        if (isItem != _inList) _html.Append(isItem ? "<ul>\n" : "</ul>\n");
        _inList = isItem;
    }

    private void Add(string markup)
    {
        Count(markup.Length);
        _words.Append(markup);
    }

    private void Count(int length)
    {
        _size += length;
        if (_size > Most) throw new InvalidDataException("It holds more words than an article has.");
    }

    // A comment ends at its mark and nowhere else.
    private static string InComment(string words) => words.Replace("->", "-&gt;", StringComparison.Ordinal).Replace("--!", "-&#45;!", StringComparison.Ordinal);
}
