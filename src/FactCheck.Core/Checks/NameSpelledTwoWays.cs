using FactCheck.Language.Spans;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC407: Kyslytsya and Kyslitsya.</summary>
public sealed class NameSpelledTwoWays : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC407"), "One name spelled two ways",
        "Two capitalised words that differ in one letter and share the name before or after them are most likely one name.",
        Severity.Warning, "Choose one spelling.");

    private const int ShortestName = 5;

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        var names = new Dictionary<string, (TextSpan Span, int Count, HashSet<string> Near)>(StringComparer.Ordinal);
        foreach (var sentence in SentenceFigures.Of(input))
            for (var i = 1; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                if (!word.IsCapital || word.HasDigit || word.Span.Length < ShortestName || sentence.Lexicon.RarityOf(word.Form) < 1) continue;
                if (!names.TryGetValue(sentence.Form(i), out var entry)) entry = (word.Span, 0, []);
                if (sentence.Words[i - 1].IsCapital && sentence.Words[i - 1].IsContent) entry.Near.Add(sentence.Form(i - 1));
                names[sentence.Form(i)] = entry with { Count = entry.Count + 1 };
            }
        var all = names.ToList();
        for (var i = 0; i < all.Count && i < 2000; i++)
            for (var j = 0; j < i; j++)
            {
                if (!OneLetter(all[i].Key, all[j].Key) || !all[i].Value.Near.Overlaps(all[j].Value.Near)) continue;
                var (rare, common) = all[i].Value.Count <= all[j].Value.Count ? (all[i].Value, all[j].Value) : (all[j].Value, all[i].Value);
                yield return input.Finding(Description, $"“{rare.Span.In(input.Article.Text)}” is spelled “{common.Span.In(input.Article.Text)}” elsewhere.", rare.Span);
            }
    }

    // One letter changed, added or left out; a plural or genitive s is no other spelling.
    private static bool OneLetter(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1 || left + "s" == right || right + "s" == left) return false;
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start]) start++;
        var (l, r) = (left.Length, right.Length);
        while (l > start && r > start && left[l - 1] == right[r - 1]) { l--; r--; }
        return l - start <= 1 && r - start <= 1 && start > 0;
    }
}
