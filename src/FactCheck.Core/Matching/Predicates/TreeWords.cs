using FactCheck.Language.Syntax;

namespace FactCheck.Core.Matching.Predicates;

/// <summary>Words of a tree as the readers of it compare them.</summary>
internal static class TreeWords
{
    /// <summary>A word as it is written, in small letters.</summary>
    internal static string Form(string text, ParsedSentence sentence, int word) => sentence.Tokens[word].In(text).ToLowerInvariant();
}
