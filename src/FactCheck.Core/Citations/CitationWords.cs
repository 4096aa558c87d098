namespace FactCheck.Core.Citations;

/// <summary>Words that tell how a citation is meant.</summary>
internal static class CitationWords
{
    private static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "source", "sources", "here", "link", "links", "via", "ref", "reference", "references", "see", "this", "more", "read", "details", "original", "pdf",
        "archived", "archive", "earlier", "data", "report", "study", "and", "also", "the", "from", "quelle", "fuente", "in", "at", "by", "note", "cf",
    };

    private static readonly string[] Sayings =
    [
        "said", "says", "reported", "reports", "wrote", "writes", "found", "finds", "shows", "showed", "show", "estimates", "estimated", "announced",
        "according", "stated", "states", "told", "confirmed", "noted", "notes", "claims", "claimed", "suggests", "suggested", "revealed",
    ];

    /// <summary>True where the words name a source without saying anything ("source", "see here", "[1]").</summary>
    public static bool AreOnlyAMark(ReadOnlySpan<char> words)
    {
        foreach (var range in words.SplitAny(" \t\n\r.,;:()[]–—-'’\"“”/|"))
        {
            var word = words[range].Trim();
            if (word.IsEmpty || Numbers(word)) continue;
            if (!Generic.Contains(word.ToString())) return false;
        }
        return true;
    }

    /// <summary>True where the words frame a whole sentence with its source ("according to …", "… reported that").</summary>
    public static bool Frame(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Contains("according to", StringComparison.OrdinalIgnoreCase)) return true;
        var words = 0;
        foreach (var range in after.Split(' '))
        {
            var word = after[range].Trim(".,;:");
            if (word.IsEmpty) continue;
            if (IsSaying(word)) return true;
            if (++words == 3) break;
        }
        return false;
    }

    /// <summary>True for a lead that ties a line of its own to what stands before it.</summary>
    public static bool LeadBack(ReadOnlySpan<char> line)
    {
        var start = line.TrimStart(" (–—-*[");
        return start.StartsWith("source", StringComparison.OrdinalIgnoreCase) || start.StartsWith("via ", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("ref", StringComparison.OrdinalIgnoreCase) || (line.Length > 0 && line[0] is '–' or '—');
    }

    private static bool IsSaying(ReadOnlySpan<char> word)
    {
        foreach (var saying in Sayings)
        {
            if (word.Equals(saying, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool Numbers(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not ('*' or '†' or '‡' or '¹' or '²' or '³')) return false;
        }
        return true;
    }
}
