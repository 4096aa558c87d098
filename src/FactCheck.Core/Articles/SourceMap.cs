using FactCheck.Language.Spans;

namespace FactCheck.Core.Articles;

/// <summary>Leads from offsets of the readable text to offsets, lines and columns of the file.</summary>
public sealed class SourceMap
{
    private readonly int[] _textStarts;
    private readonly int[] _sourceStarts;
    private readonly int[] _lineStarts;
    private readonly int _sourceLength;

    /// <param name="source">The file's text.</param>
    /// <param name="runs">Stretches that stand in both texts letter for letter: text start, source start; in rising order of the text.</param>
    public SourceMap(string source, IEnumerable<(int Text, int Source)> runs)
    {
        var list = runs.ToArray();
        _textStarts = [.. list.Select(r => r.Text)];
        _sourceStarts = [.. list.Select(r => r.Source)];
        _lineStarts = FindLineStarts(source);
        _sourceLength = source.Length;
    }

    /// <summary>The map of a text that is its own source.</summary>
    public static SourceMap Identity(string source) => new(source, [(0, 0)]);

    /// <summary>Offset in the file of the character at <paramref name="text"/> of the readable text.</summary>
    public int ToSource(int text)
    {
        var run = Array.BinarySearch(_textStarts, text);
        if (run < 0) run = ~run - 1;
        return run < 0 ? 0 : Math.Min(_sourceStarts[run] + text - _textStarts[run], _sourceLength);
    }

    /// <summary>The stretch of the file from the first to the last character of <paramref name="text"/>.</summary>
    public TextSpan ToSource(TextSpan text)
    {
        var start = ToSource(text.Start);
        return text.IsEmpty ? new(start, start) : new(start, ToSource(text.End - 1) + 1);
    }

    /// <summary>Line and column, both counted from 1 (columns in UTF-16 code units), of an offset of the file.</summary>
    public LinePosition Position(int source)
    {
        var line = Array.BinarySearch(_lineStarts, source);
        if (line < 0) line = ~line - 1;
        return new(line + 1, source - _lineStarts[line] + 1);
    }

    /// <summary>First and last position (end exclusive) in the file of a stretch of the readable text.</summary>
    public (LinePosition Start, LinePosition End) Lines(TextSpan text)
    {
        var span = ToSource(text);
        return (Position(span.Start), Position(span.End));
    }

    private static int[] FindLineStarts(string source)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n' || (source[i] == '\r' && (i + 1 == source.Length || source[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
