namespace FactCheck.GitHub.Checks;

/// <summary>A note on lines of a file.</summary>
/// <param name="Level"><c>notice</c>, <c>warning</c> or <c>failure</c>.</param>
/// <param name="StartColumn">Columns hold on one line only: the platform refuses them on several.</param>
/// <param name="EndColumn">The last column, included.</param>
public sealed record CheckAnnotation(string Path, int StartLine, int EndLine, int? StartColumn, int? EndColumn, string Level, string Title, string Message)
{
    private const int MaxTitle = 255;
    private const int MaxMessage = 64 * 1024 / 4; // 64 kB, whatever the letters weigh

    /// <summary>An annotation that the platform takes: longer words are cut, columns dropped where it wants none.</summary>
    /// <param name="end">Line and column behind the last character, 1-based.</param>
    public static CheckAnnotation Of(string path, (int Line, int Column) start, (int Line, int Column) end, string level, string title, string message)
    {
        var isOneLine = start.Line == end.Line;
        return new(
            path, start.Line, Math.Max(start.Line, end.Line), isOneLine ? start.Column : null, isOneLine ? Math.Max(start.Column, end.Column - 1) : null,
            level, Cut(title, MaxTitle), Cut(message, MaxMessage));
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }
}
