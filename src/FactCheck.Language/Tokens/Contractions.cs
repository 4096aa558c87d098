using System.Collections.Frozen;
using FactCheck.Language.Spans;

namespace FactCheck.Language.Tokens;

/// <summary>Cuts a written word into the syntactic words it stands for: "don't" into "do" and "n't".</summary>
internal static class Contractions
{
    private static readonly string[] Endings = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>"I'd've" has two; more are noise, and cutting them one by one would cost quadratic time.</summary>
    private const int MostEndings = 3;

    /// <summary>Words run together without an apostrophe, with the length of the first part.</summary>
    private static readonly FrozenDictionary<string, int> RunTogether = new Dictionary<string, int>
    {
        ["cannot"] = 3, ["gonna"] = 3, ["wanna"] = 3, ["gotta"] = 3, ["dont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["isnt"] = 2, ["wasnt"] = 3,
        ["wouldnt"] = 5, ["couldnt"] = 5, ["shouldnt"] = 6, ["havent"] = 4, ["hasnt"] = 3, ["arent"] = 3, ["werent"] = 4,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '`' or '\u02BC';

    /// <summary>Adds the parts of the word at <paramref name="word"/> to <paramref name="tokens"/>.</summary>
    public static void Split(string text, TextSpan word, List<Token> tokens)
    {
        if (word.Length <= 8 && RunTogether.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Slice(text), out int first))
        {
            tokens.Add(new(word with { End = word.Start + first }));
            tokens.Add(new(word with { Start = word.Start + first }, Joined: true));
            return;
        }
        int at = tokens.Count, end = word.End;
        for (int ending = 0; ending < MostEndings; ending++)
        {
            int length = EndingLength(text.AsSpan(word.Start, end - word.Start));
            if (length == 0) break;
            tokens.Insert(at, new(new(end - length, end), Joined: true));
            end -= length;
        }
        tokens.Insert(at, new(new(word.Start, end)));
    }

    private static int EndingLength(ReadOnlySpan<char> word)
    {
        foreach (string ending in Endings)
            if (word.Length > ending.Length && EndsWith(word, ending))
                return ending.Length;
        return 0;
    }

    private static bool EndsWith(ReadOnlySpan<char> word, string ending)
    {
        ReadOnlySpan<char> tail = word[^ending.Length..];
        for (int i = 0; i < ending.Length; i++)
        {
            bool same = ending[i] == '\'' ? IsApostrophe(tail[i]) : char.ToLowerInvariant(tail[i]) == ending[i];
            if (!same) return false;
        }
        return true;
    }
}
