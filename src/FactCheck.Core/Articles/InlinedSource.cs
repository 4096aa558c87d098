using System.Text;

namespace FactCheck.Core.Articles;

/// <summary>
/// A source with the files it includes put in their place, and the way back: what stands in an included file is placed on the line that includes it.
/// </summary>
internal sealed class InlinedSource
{
    private const int DeepestInclude = 8;
    private const int LongestText = 4_000_000;
    private const int MostUses = 2_000;

    private readonly IReadOnlyDictionary<string, string?> _files;
    private readonly StringBuilder _text = new();
    private readonly List<Stretch> _stretches = [];
    private readonly SortedSet<string> _included = new(StringComparer.Ordinal);
    private readonly string _source;

    // Files that include each other many times over would take for ever, even if they are empty.
    private int _uses;

    private InlinedSource(string source, IReadOnlyDictionary<string, string?> files) => (_source, _files) = (source, files);

    /// <summary>Reads the article as its readers get it.</summary>
    /// <exception cref="ArticleFormatException">With the line of <paramref name="source"/>.</exception>
    public static ArticleText Read(string source, ArticleFormat format, string path, IReadOnlyDictionary<string, string?> files)
    {
        var whole = new InlinedSource(source, files);
        whole.Write(format, path);
        if (whole._included.Count == 0) return ArticleReader.Read(source, format);
        try
        {
            return whole.Back(ArticleReader.Read(whole._text.ToString(), format));
        }
        catch (ArticleFormatException problem)
        {
            var inlined = SourceMap.Identity(whole._text.ToString());
            var line = SourceMap.Identity(source).Position(whole.Home(inlined.LineStart(Math.Clamp(problem.Line, 1, inlined.LineCount)))).Line;
            throw new ArticleFormatException(line, problem.Message);
        }
    }

    private void Write(ArticleFormat format, string path)
    {
        var at = 0;
        foreach (var include in ArticleIncludes.Find(_source, format, path))
        {
            if (Included(include.Path, [path]) is not { } text) continue;
            Own(at, include.Line.Start);
            _stretches.Add(new(_text.Length, include.Line.Start, include.Line.Length, IsOwn: false));
            _text.Append("\n\n").Append(text).Append("\n\n");
            at = include.Line.End;
        }
        Own(at, _source.Length);
    }

    private void Own(int from, int to)
    {
        _stretches.Add(new(_text.Length, from, to - from, IsOwn: true));
        _text.Append(_source, from, to - from);
    }

    /// <summary>The words of a file with its own includes; null for one that is not there, includes itself or would make the text endless.</summary>
    private string? Included(string path, IReadOnlyList<string> inside)
    {
        if (inside.Count > DeepestInclude || inside.Contains(path) || _files.GetValueOrDefault(path) is not { } file || _text.Length + file.Length > LongestText || ++_uses > MostUses) return null;
        _included.Add(path);
        var body = file[FrontMatter.BodyOf(file)..];
        var text = new StringBuilder();
        var at = 0;
        foreach (var include in ArticleIncludes.Find(body, ArticleIncludes.FormatOf(path), path))
        {
            if (text.Length > LongestText || Included(include.Path, [.. inside, path]) is not { } inner) continue;
            text.Append(body, at, include.Line.Start - at).Append("\n\n").Append(inner).Append("\n\n");
            at = include.Line.End;
        }
        return text.Append(body, at, body.Length - at).ToString();
    }

    private ArticleText Back(ArticleText read) => read with
    {
        Source = _source,
        Map = new(_source, read.Map.Runs.SelectMany(Split)),
        Links = [.. read.Links.Select(l => l with { SourceOffset = Home(l.SourceOffset) })],
        Includes = [.. _included],
    };

    private IEnumerable<SourceRun> Split(SourceRun run)
    {
        for (var i = StretchAt(run.Source); ; i++)
        {
            var stretch = _stretches[i];
            var end = i + 1 < _stretches.Count ? _stretches[i + 1].Inlined : int.MaxValue;
            // Only what stands letter for letter can be cut where an included file begins or ends.
            var isWhole = run.Length != run.SourceLength || run.Source + run.SourceLength <= end;
            var length = isWhole ? run.Length : end - run.Source;
            yield return stretch.IsOwn ? new(run.Text, Home(run.Source), length, isWhole ? run.SourceLength : length) : new(run.Text, stretch.Source, length, stretch.SourceLength);
            if (isWhole) yield break;
            run = new(run.Text + length, run.Source + length, run.Length - length, run.SourceLength - length);
        }
    }

    private int Home(int inlined)
    {
        var stretch = _stretches[StretchAt(inlined)];
        return stretch.IsOwn ? stretch.Source + inlined - stretch.Inlined : stretch.Source;
    }

    private int StretchAt(int inlined)
    {
        var (low, high) = (0, _stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_stretches[middle].Inlined <= inlined) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private readonly record struct Stretch(int Inlined, int Source, int SourceLength, bool IsOwn);
}
