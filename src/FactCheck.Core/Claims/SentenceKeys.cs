using System.Globalization;
using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Claims;

/// <summary>The identity of a sentence across revisions: its normalised words, and which of several equal ones it is.</summary>
public static class SentenceKeys
{
    /// <summary>One key (64 hexadecimal digits) a span, in the same order; all different.</summary>
    public static IReadOnlyList<string> Of(string text, IEnumerable<TextSpan> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = new List<string>();
        foreach (var sentence in sentences)
        {
            var words = NormalForm.Of(sentence.In(text));
            var occurrence = counts[words] = counts.GetValueOrDefault(words) + 1;
            keys.Add(Digest.Of(words, occurrence.ToString(CultureInfo.InvariantCulture)));
        }
        return keys;
    }
}
