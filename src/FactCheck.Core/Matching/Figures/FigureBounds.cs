namespace FactCheck.Core.Matching.Figures;

/// <summary>Reads from the words around a number whether it is a bound or a rough figure.</summary>
internal static class FigureBounds
{
    public static FigureBound At(in WordStream words, int number, int next)
    {
        var (before, two) = (words.Form(number - 1), words.Form(number - 2));
        if (before is "a" or "an" or "the") (before, two) = (words.Form(number - 2), words.Form(number - 3));
        if (before == "than")
            return two is "more" or "greater" or "higher" or "longer" or "larger" or "better" ? Over(words, number - 3)
                : two is "fewer" or "less" or "lower" or "shorter" or "smaller" ? (words.Form(number - 3) is "no" or "not" ? FigureBound.Over : FigureBound.Under)
                : FigureBound.Plain;
        if (before is "over" or "above" or "exceeding" or "exceeded" or "exceeds" or "surpassing" or "surpassed" or "topped" || (before == "least" && two == "at") || (before == "of" && two == "upwards")) return FigureBound.Over;
        if (before is "under" or "below" || (before == "most" && two == "at") || (before == "to" && two == "up")) return FigureBound.Under;
        if (before is "about" or "around" or "some" or "roughly" or "approximately" or "nearly" or "almost" or "estimated" or "circa" or "virtually" or "close" || (before == "to" && two == "close")) return FigureBound.About;
        if (words.Form(next) == "or" && words.Form(next + 1) is "more" or "so") return words.Form(next + 1) == "more" ? FigureBound.Over : FigureBound.About;
        if (words.Form(next) == "or" && words.Form(next + 1) is "less" or "fewer") return FigureBound.Under;
        return FigureBound.Plain;
    }

    private static FigureBound Over(in WordStream words, int at) => words.Form(at) is "no" or "not" ? FigureBound.Under : FigureBound.Over;
}
