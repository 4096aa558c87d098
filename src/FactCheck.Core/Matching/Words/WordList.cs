using System.Text;

namespace FactCheck.Core.Matching.Words;

/// <summary>The word lists that ship inside the assembly: one entry a line, <c>#</c> begins a comment.</summary>
public static class WordList
{
    /// <summary>The lines of a list of this folder without comments and empty lines.</summary>
    /// <param name="name">File name, for example <c>function-words.txt</c>.</param>
    public static IEnumerable<string> Lines(string name) => Lines("Words", name);

    /// <summary>The lines of a list of another folder of the room.</summary>
    public static IEnumerable<string> Lines(string folder, string name)
    {
        var resource = "FactCheck.Core.Matching." + folder + "." + name;
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException("the word list " + resource + " is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var hash = line.IndexOf('#', StringComparison.Ordinal);
            var entry = (hash < 0 ? line : line[..hash]).Trim();
            if (entry.Length > 0) yield return entry;
        }
    }
}
