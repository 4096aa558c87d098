using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>Tagger and dependency parser with the weights that ship with this library. Immutable and safe to share between threads.</summary>
public sealed class SyntaxModel
{
    private SyntaxModel()
    {
    }

    /// <summary>The model that ships with this library, loaded on first use; null where the library was built without it.</summary>
    public static SyntaxModel? Shared => null;

    /// <summary>Parses one sentence.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The sentence's tokens, spans of <paramref name="text"/>.</param>
    public ParsedSentence Parse(string text, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        string[] forms = new string[tokens.Count];
        for (int i = 0; i < forms.Length; i++) forms[i] = tokens[i].In(text);
        return new(tokens, Parse(forms));
    }

    /// <summary>Parses one sentence given as words.</summary>
    public IReadOnlyList<ParsedWord> Parse(IReadOnlyList<string> forms) => throw new NotSupportedException("no weights in this build");
}
