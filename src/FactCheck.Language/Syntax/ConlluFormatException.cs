using System.Globalization;

namespace FactCheck.Language.Syntax;

/// <summary>A line that is not CoNLL-U.</summary>
public sealed class ConlluFormatException(int line, string problem)
    : FormatException(string.Create(CultureInfo.InvariantCulture, $"line {line}: {problem}"))
{
    /// <summary>1-based number of the line.</summary>
    public int Line { get; } = line;
}
