namespace FactCheck.Core.Reviews;

/// <summary>Finds who a comment calls: an account name after an at sign, as in “@ben, look at the second source”.</summary>
public static class MentionReader
{
    /// <summary>The account names, in small letters, each once. An e-mail address calls nobody.</summary>
    public static IReadOnlyList<string> NamesIn(string text)
    {
        var names = new List<string>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && IsOfName(text[at - 1])) continue;
            var end = at + 1;
            while (end < text.Length && IsOfName(text[end])) end++;
            // A full stop may end the sentence instead of standing in the name.
            var name = text[(at + 1)..end].TrimEnd('.', '-', '+').ToLowerInvariant();
            if (name.Length > 0 && !names.Contains(name)) names.Add(name);
        }
        return names;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+';
}
