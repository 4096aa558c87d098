using FactCheck.Language.Spans;

namespace FactCheck.Language.Tokens;

/// <summary>
/// Cuts a sentence into the syntactic words that the Universal Dependencies treebanks of English know: punctuation apart, contractions
/// and possessives cut, compounds cut at hyphens ("face", "-", "to", …) save after prefixes ("anti-war"), addresses and numbers whole,
/// currency signs, percent signs and units apart. Linear in the length of the text, whatever stands in it.
/// </summary>
public static class Tokenizer
{
    private const string Repeatable = "-=*_~.!?";

    /// <summary>The tokens of <paramref name="sentence"/>, in order; white space belongs to none.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="sentence">The part of it to cut; spans of the tokens are spans of <paramref name="text"/>.</param>
    public static IReadOnlyList<Token> Tokenize(string text, TextSpan sentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextSpan trimmed = sentence.Trim(text);
        List<Token> tokens = new(trimmed.Length / 5 + 1);
        int at = trimmed.Start;
        while (at < trimmed.End)
        {
            if (IsSpace(text[at]))
            {
                at++;
                continue;
            }
            int end = at;
            while (end < trimmed.End && !IsSpace(text[end])) end++;
            Chunk(text, new(at, end), trimmed, tokens);
            at = end;
        }
        return tokens;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    /// <summary>Cuts one run of characters without white space.</summary>
    private static void Chunk(string text, TextSpan chunk, TextSpan sentence, List<Token> tokens)
    {
        int at = chunk.Start;
        bool mayBeAddress = Addresses.MayHold(chunk.Slice(text));
        while (at < chunk.End)
        {
            int end = mayBeAddress && (at == chunk.Start || !char.IsLetterOrDigit(text[at - 1])) ? Addresses.EndAt(text, at, chunk.End) : at;
            if (end > at) tokens.Add(new(new(at, end)));
            else if ((end = Emoticons.EndAt(text, at, chunk)) > at) tokens.Add(new(new(at, end)));
            else if (Words.StartsAt(text, at, chunk.End)) end = Word(text, at, chunk.End, sentence, tokens);
            else end = Mark(text, at, chunk, sentence, tokens);
            at = end;
        }
    }

    private static int Word(string text, int at, int limit, TextSpan sentence, List<Token> tokens)
    {
        int end = Words.EndOf(text, at, limit);
        int unit = Words.UnitStart(text.AsSpan(at, end - at));
        if (unit > 0)
        {
            tokens.Add(new(new(at, at + unit)));
            at += unit;
        }
        if (end < limit && text[end] == '.' && (end + 1 == limit || text[end + 1] != '.')
            && Abbreviations.KeepsStop(text.AsSpan(at, end - at), closing: IsClosing(text, end + 1, sentence.End)))
            end++;
        Contractions.Split(text, new(at, end), tokens);
        return end;
    }

    /// <summary>True where only closing quotes and brackets follow.</summary>
    private static bool IsClosing(string text, int at, int end)
    {
        while (at < end && text[at] is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']') at++;
        return at >= end;
    }

    /// <summary>Punctuation and symbols: runs of one sign together, everything else one by one.</summary>
    private static int Mark(string text, int at, TextSpan chunk, TextSpan sentence, List<Token> tokens)
    {
        char c = text[at];
        int end = at + 1;
        if (c is '.' or '!' or '?')
            while (end < chunk.End && text[end] is '.' or '!' or '?') end++;
        else if (Repeatable.Contains(c, StringComparison.Ordinal))
            while (end < chunk.End && text[end] == c) end++;
        else if (char.IsHighSurrogate(c))
            end = Words.SymbolEnd(text, at, chunk.End);
        bool possessive = Contractions.IsApostrophe(c) && at > chunk.Start && text[at - 1] is 's' or 'S' or 'x' or 'z'
            && !OpensQuote(text, c, sentence.Start, at);
        tokens.Add(new(new(at, end), possessive));
        return end;
    }

    // "the workers' union" against "'the workers' they met": an opening quote shortly before claims the sign.
    private static bool OpensQuote(string text, char mark, int start, int at)
    {
        int from = Math.Max(start, at - 200);
        for (int i = at - 2; i >= from; i--)
        {
            bool opening = text[i] == '\u2018' || (text[i] == '\'' && mark == '\'');
            if (opening && (i == start || !char.IsLetterOrDigit(text[i - 1])) && char.IsLetterOrDigit(text[i + 1])) return true;
        }
        return false;
    }
}
