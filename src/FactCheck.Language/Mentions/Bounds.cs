using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Reads what binds a number from the words before and behind it.</summary>
internal static class Bounds
{
    public static QuantityBound Of(IReadOnlyList<Word> words, int start, int end)
    {
        if (end + 1 < words.Count && words[end].Is("or"))
        {
            if (words[end + 1].Lower is "more" or "higher" or "above" or "greater") return QuantityBound.AtLeast;
            if (words[end + 1].Lower is "less" or "fewer" or "below" or "lower") return QuantityBound.AtMost;
        }
        var at = start - 1;
        // "about a third", "over the $5 million": an article between does not matter.
        if (at >= 0 && words[at].Lower is "a" or "an" or "the") at--;
        if (at < 0) return QuantityBound.Exact;
        var two = at > 0 ? words[at - 1].Lower : "";
        return words[at].Lower switch
        {
            "than" when two is "more" or "greater" or "higher" or "larger" => QuantityBound.Over,
            "than" when two is "less" or "fewer" or "lower" or "smaller" => QuantityBound.Under,
            "least" or "minimum" when two is "at" or "a" => QuantityBound.AtLeast,
            "most" when two == "at" => QuantityBound.AtMost,
            "to" when two == "up" => QuantityBound.AtMost,
            "to" when two == "close" => QuantityBound.Nearly,
            "over" or "above" or "exceeding" or "exceeded" or "exceeds" or "topping" => QuantityBound.Over,
            "under" or "below" => QuantityBound.Under,
            "about" or "around" or "approximately" or "roughly" or "some" or "circa" or "estimated" or "~" => QuantityBound.About,
            "nearly" or "almost" => QuantityBound.Nearly,
            _ => QuantityBound.Exact,
        };
    }
}
