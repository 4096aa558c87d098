namespace FactCheck.Language.Segmentation;

/// <summary>Tells captions and the page's own furniture from the story by the words a line begins with.</summary>
internal static class BlockForm
{
    private static readonly string[] Captions = ["photo:", "photos:", "image:", "picture:", "figure ", "fig. ", "chart:", "caption:", "video:", "map:", "graphic:", "table "];

    private static readonly string[] Furniture =
    [
        "advertisement", "read more", "read also", "read next", "also read", "related:", "related articles", "related stories", "share this", "share on",
        "sign up", "subscribe", "follow us", "click here", "copyright", "©", "(c) ", "all rights reserved", "skip to", "back to top", "most read",
        "editor's note: this", "source:", "sources:", "photograph:", "photo by", "photo credit", "image credit", "credit:", "tags:", "filed under", "more on this story",
        "updated:", "published:", "last updated", "print this", "comments (",
    ];

    /// <summary>Kind of a block that is neither list item nor block quote.</summary>
    public static BlockKind Of(ReadOnlySpan<char> line)
    {
        if (line.Length <= 400 && StartsWithAny(line, Captions) && IsNumberedOrColon(line)) return BlockKind.Caption;
        if (line.Length <= 160 && (StartsWithAny(line, Furniture) || IsByline(line))) return BlockKind.Boilerplate;
        return BlockKind.Paragraph;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] starts)
    {
        foreach (var start in starts)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    // "Figure 3" and "Photo:" introduce a caption, "Figure skating" does not.
    private static bool IsNumberedOrColon(ReadOnlySpan<char> line)
    {
        var space = line.IndexOf(' ');
        return space > 0 && (line[space - 1] == ':' || (space + 1 < line.Length && char.IsAsciiDigit(line[space + 1])));
    }

    // "By Jane Doe and John Roe, Science Correspondent": capitalised throughout and without a verb's full stop.
    private static bool IsByline(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || line.Length > 80 || line[^1] == '.') return false;
        foreach (var range in line[3..].Split(' '))
        {
            var word = line[3..][range];
            if (word.Length > 0 && char.IsLower(word[0]) && word is not ("and" or "in" or "for" or "of" or "de" or "van" or "von" or "der" or "al")) return false;
        }
        return true;
    }
}
