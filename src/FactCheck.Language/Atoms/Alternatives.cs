namespace FactCheck.Language.Atoms;

/// <summary>
/// What a phrase can stand for in one statement each: "Ann and Bob" has two alternatives. Every list is cut at <see cref="Most"/>, so that
/// no sentence, however coordinated, grows without bound.
/// </summary>
internal static class Alternatives
{
    public const int Most = 12;

    public static readonly IReadOnlyList<WordSet> None = [default];

    /// <summary>One alternative of each, in all combinations.</summary>
    public static IReadOnlyList<WordSet> Cross(IReadOnlyList<WordSet> left, IReadOnlyList<WordSet> right)
    {
        if (right.Count == 1 && left.Count == 1) return [left[0] | right[0]];
        var found = new List<WordSet>(Math.Min(Most, left.Count * right.Count));
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                if (found.Count == Most) return found;
                found.Add(one | other);
            }
        }
        return found;
    }

    /// <summary>The words of <paramref name="set"/> with each alternative.</summary>
    public static IReadOnlyList<WordSet> With(this IReadOnlyList<WordSet> alternatives, WordSet set) => set.IsEmpty ? alternatives : [.. alternatives.Select(a => a | set)];
}
