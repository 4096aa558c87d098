using System.Collections.Frozen;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>The last look at a statement before it is written: does it begin, end and hold together like a sentence?</summary>
internal static class WellFormedness
{
    private static readonly FrozenSet<string> BadStarts = new[]
    {
        "and", "but", "or", "nor", "yet", "which", "who", "whose", "whom", "because", "while", "although", "though", "whereas", "so", "than", "that", "'s", "of",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BadEnds = new[]
    {
        "the", "a", "an", "of", "to", "at", "by", "with", "and", "or", "but", "for", "from", "into", "which", "who", "that", "whose", "because", "while", "than", "as", "is", "are", "was", "were", "be", "been", "has", "have",
        "had", "will", "would", "could", "may", "might", "should", "must", "their", "his", "its", "our", "my", "your", "if", "when", "whether", "between", "against", "during", "not", "n't", "very",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Holds(Word[] words, Statement statement)
    {
        var own = statement.Parts.Where(p => !p.IsOwn).SelectMany(p => words[p.Start..p.End]).ToList();
        while (own.Count > 0 && own[^1].IsPunctuation && own[^1].Text is not (")" or "]")) own.RemoveAt(own.Count - 1);
        if (own.Count < 2 || own.Count + statement.Parts.Count(p => p.IsOwn) < 3) return false;
        if (!statement.Parts[0].IsOwn && BadStarts.Contains(own[0].Lower)) return false;
        if ((BadEnds.Contains(own[^1].Lower) && own[^1].Class != WordClass.Name) || own[^1].Class is WordClass.Wh or WordClass.Determiner or WordClass.Possessive or WordClass.Coordinator && own[^1].Lower is not ("all" or "both" or "each" or "that" or "this")) return false;
        if (own.Count(w => w.Text is "(") != own.Count(w => w.Text is ")")) return false;
        for (var i = 1; i < own.Count; i++)
        {
            // "critics charge is a camp": two finite verbs side by side are two clauses torn apart.
            if (own[i].IsFinite && own[i - 1].IsFinite && own[i - 1].Class is not WordClass.Modal && own[i - 1].Lower is not ("do" or "does" or "did" or "have" or "has" or "had")) return false;
        }
        return own.Exists(w => w.IsFinite) || statement.Parts.Any(p => p.IsOwn && (p.Own.Own is "is" or "are" or "was" or "were" || p.Own.Own[0] == '['));
    }
}
