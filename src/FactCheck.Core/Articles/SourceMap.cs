using FactCheck.Language.Spans;

namespace FactCheck.Core.Articles;

/// <summary>Leads from offsets of the readable text to offsets, lines and columns of the file.</summary>
public sealed class SourceMap
{
    private readonly SourceRun[] _runs;
    private readonly int[] _lineStarts;
    private readonly int _sourceLength;

    /// <param name="source">The file's text.</param>
    /// <param name="runs">Where each stretch of the readable text comes from, in rising order of the text.</param>
    public SourceMap(string source, IEnumerable<SourceRun> runs)
    {
        _runs = [.. runs];
        _lineStarts = FindLineStarts(source);
        _sourceLength = source.Length;
    }

    /// <summary>Where each stretch of the readable text comes from, in order.</summary>
    public IReadOnlyList<SourceRun> Runs => _runs;

    /// <summary>Number of lines of the file; an empty file has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The map of a text that is its own source.</summary>
    public static SourceMap Identity(string source) => new(source, [new(0, 0, source.Length, source.Length)]);

    /// <summary>Offset in the file of the character at <paramref name="text"/> of the readable text.</summary>
    public int ToSource(int text)
    {
        var index = RunAt(text);
        if (index < 0) return 0;
        var run = _runs[index];
        var inside = Math.Min(text - run.Text, run.SourceLength == run.Length ? int.MaxValue : Math.Max(run.SourceLength - 1, 0));
        return Math.Min(run.Source + inside, _sourceLength);
    }

    /// <summary>The stretch of the file from the first to the last character of <paramref name="text"/>.</summary>
    public TextSpan ToSource(TextSpan text)
    {
        var start = ToSource(text.Start);
        return text.IsEmpty ? new(start, start) : new(start, Math.Max(start, EndInSource(text.End)));
    }

    /// <summary>Line and column, both counted from 1 (columns in UTF-16 code units), of an offset of the file.</summary>
    public LinePosition Position(int source)
    {
        var line = Array.BinarySearch(_lineStarts, source);
        if (line < 0) line = ~line - 1;
        return new(line + 1, source - _lineStarts[line] + 1);
    }

    /// <summary>Offset of the first character of a line counted from 1.</summary>
    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>First and last position (end exclusive) in the file of a stretch of the readable text.</summary>
    public (LinePosition Start, LinePosition End) Lines(TextSpan text)
    {
        var span = ToSource(text);
        return (Position(span.Start), Position(span.End));
    }

    // Where the file goes on after the last character before `end`.
    private int EndInSource(int end)
    {
        var index = RunAt(end - 1);
        if (index < 0) return 0;
        var run = _runs[index];
        var after = end >= run.Text + run.Length ? run.Source + run.SourceLength + (end - run.Text - run.Length) : ToSource(end - 1) + 1;
        return Math.Min(after, _sourceLength);
    }

    private int RunAt(int text)
    {
        int low = 0, high = _runs.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Text <= text) low = middle + 1;
            else high = middle - 1;
        }
        return high;
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
