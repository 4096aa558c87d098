namespace FactCheck.Core.Rules;

/// <summary>
/// Bounds the nesting of YAML by one linear pass over its text: brackets of flow style, and in block style the leading blanks and
/// the dashes and question marks at the start of a line. It may overestimate (a bracket inside a long text), never underestimate.
/// </summary>
internal static class YamlDepth
{
    private const int MaxBrackets = RuleYaml.MaxDepth * 4;

    public static void Check(RuleFile file)
    {
        int line = 1, open = 0, indent = 0;
        var indents = new Stack<int>();
        var atStart = true;
        for (var i = 0; i < file.Text.Length; i++)
        {
            var c = file.Text[i];
            if (c == '\n')
            {
                (line, indent, atStart) = (line + 1, 0, true);
                continue;
            }
            if (atStart && (c is ' ' or '\t' || IsIndicator(file.Text, i)))
            {
                indent++;
                if (c is not (' ' or '\t')) Open(file, indents, indent, line);
                continue;
            }
            if (atStart && c is not ('\r' or '#'))
            {
                atStart = false;
                Open(file, indents, indent, line);
            }
            if (c is '[' or '{' && ++open > MaxBrackets) throw TooDeep(file, line);
            if (c is ']' or '}' && open > 0) open--;
        }
    }

    private static bool IsIndicator(string text, int at) =>
        text[at] is '-' or '?' or ':' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    private static void Open(RuleFile file, Stack<int> indents, int indent, int line)
    {
        while (indents.TryPeek(out var outer) && outer >= indent) indents.Pop();
        indents.Push(indent);
        if (indents.Count > RuleYaml.MaxDepth) throw TooDeep(file, line);
    }

    private static RuleFormatException TooDeep(RuleFile file, int line) => new(file.Path, line, $"nested deeper than {RuleYaml.MaxDepth}");
}
