using System.Collections.Frozen;

namespace FactCheck.Language.Propositions;

/// <summary>Gerunds that begin a tail or a front without telling what somebody did.</summary>
internal static class Gerunds
{
    private static readonly FrozenSet<string> Prepositions = new[]
    {
        "including", "according", "depending", "following", "regarding", "concerning", "being", "having", "starting", "beginning", "considering", "excluding", "pending", "ranging",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Comments = new[]
    {
        "signaling", "signalling", "underscoring", "underlining", "highlighting", "reflecting", "illustrating", "demonstrating", "showing", "adding", "speaking", "commenting",
        "referring", "suggesting", "proving", "indicating", "testifying", "compounding", "echoing",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for what only looks like a gerund: "following the match", "including two children".</summary>
    public static bool IsNoEvent(string lower) => Prepositions.Contains(lower);

    /// <summary>True where the article comments on the fact beside it: "signaling a step forward", "adding to the uncertainty".</summary>
    public static bool IsComment(string lower) => Comments.Contains(lower);
}
