using System.Runtime.CompilerServices;

namespace FactCheck.Language.Syntax.Network;

/// <summary>What the network sees of a written word: the word, its beginnings, its endings and its shape, each as a 32-bit key.</summary>
internal static class WordFeatures
{
    /// <summary>Most keys of one word.</summary>
    public const int Most = 12;

    private const int Prefixes = 4, Suffixes = 5, LongestForm = 40, LongestShape = 10;

    /// <summary>Stands in for words too rare to have a row of their own.</summary>
    public static readonly uint UnknownWord = Hash(0, "\u0001");

    /// <summary>Writes the keys of <paramref name="form"/>; the first is always the word itself. Returns how many.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="first">True for the first word of a sentence, whose capital says little.</param>
    /// <param name="keys">Room for <see cref="Most"/> keys.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fill(ReadOnlySpan<char> form, bool first, Span<uint> keys)
    {
        Span<char> plain = stackalloc char[LongestForm];
        int length = Plain(form, plain);
        plain = plain[..length];
        int count = 0;
        keys[count++] = Hash(0, plain);
        for (int i = 1; i <= Prefixes && i < length; i++) keys[count++] = Hash(i, plain[..i]);
        for (int i = 1; i <= Suffixes && i <= length; i++) keys[count++] = Hash(8 + i, plain[^i..]);
        Span<char> shape = stackalloc char[LongestShape];
        keys[count++] = Hash(first ? 17 : 16, shape[..Shape(form, shape)]);
        keys[count++] = Hash(18, [(char)Math.Min(form.Length, 12)]);
        return count;
    }

    /// <summary>Lower case, digits as 0, typographic quotes and dashes as plain ones; of very long words both ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Plain(ReadOnlySpan<char> form, Span<char> plain)
    {
        int length = Math.Min(form.Length, LongestForm), half = LongestForm / 2;
        for (int i = 0; i < length; i++)
        {
            char c = form[form.Length > LongestForm && i >= half ? form.Length - length + i : i];
            plain[i] = c is >= '0' and <= '9' ? '0' : char.ToLowerInvariant(Fold(c));
        }
        return length;
    }

    /// <summary>"Xx" for "Ankara", "X" for "NATO", "0,0" for "1,200": kinds of characters, repeats folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Shape(ReadOnlySpan<char> form, Span<char> shape)
    {
        int length = 0;
        foreach (char written in form)
        {
            char c = Fold(written);
            char kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : char.IsLetter(c) ? 'l' : c < 128 ? c : '~';
            if (length > 0 && shape[length - 1] == kind) continue;
            if (length == shape.Length) break;
            shape[length++] = kind;
        }
        return length;
    }

    /// <summary>Typographic signs as the typewriter's.</summary>
    private static char Fold(char c) => c switch
    {
        '\u2018' or '\u2019' or '`' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
        '\u2015' => '\u2014',
        _ => c,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Hash(int template, ReadOnlySpan<char> text)
    {
        uint hash = 2166136261 ^ (uint)template * 0x9E3779B1;
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }
}
