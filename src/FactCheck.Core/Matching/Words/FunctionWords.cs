namespace FactCheck.Core.Matching.Words;

/// <summary>Words that any English text has; they say nothing about what it is about.</summary>
public static class FunctionWords
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal);

    static FunctionWords()
    {
        foreach (var line in WordList.Lines("function-words.txt"))
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Known.Add(word);
    }

    /// <summary>True for a function word in its folded form.</summary>
    public static bool Contains(string folded) => Known.Contains(folded) || (folded.Length == 1 && !char.IsDigit(folded[0]));
}
