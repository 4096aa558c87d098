namespace FactCheck.Core.Articles;

/// <summary>Where a Markdown text is nested most deeply: the parser says only that it is.</summary>
internal static class MarkdownDepth
{
    /// <summary>The first line (from 1) at which the most marks that can nest stand open.</summary>
    public static int DeepestLine(string source)
    {
        int line = 1, deepest = 1, most = -1, open = 0;
        foreach (var c in source)
        {
            if (c == '\n')
            {
                line++;
                // Containers are opened anew on each line; brackets and emphasis end with their paragraph at the latest.
                open = 0;
            }
            else if (c is '>' or '[' or '*' or '_' or '-' or '+') open++;
            if (open <= most) continue;
            most = open;
            deepest = line;
        }
        return deepest;
    }
}
