using System.Text.Json;
using FactCheck.Core.Matching;
using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Verdicts.Advising;

/// <summary>
/// Reads a model's answer and keeps what holds: every quote must stand in the text by plain match, every number in the claim or in a quote that stands.
/// Whatever the model was told by the text it read, nothing else of its answer comes through.
/// </summary>
public static class AdviceReader
{
    /// <summary>Longest answer that is read, in code units.</summary>
    public const int Longest = 100_000;

    private const int MostPassages = 5;
    private const int MostClaims = 10;

    // Letters: a date or a number alone shows nothing.
    private const int ShortestQuote = 8;
    private const int LongestQuote = 1_500;
    private const int LongestWords = 500;
    private const int MostDepth = 16;

    /// <summary>What holds of an answer about one claim and one source.</summary>
    /// <param name="answer">As it came.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The text of the source, in full.</param>
    /// <exception cref="FormatException">It is no JSON object.</exception>
    public static Advice OfClaim(string answer, string claim, string text)
    {
        using var document = Parse(answer);
        var drops = new Drops();
        var passages = new List<AdvisedPassage>();
        foreach (var item in Items(document.RootElement, "passages", AdviceKind.Passage, MostPassages, drops))
            if (Passage(item, claim, text, drops) is { } passage) passages.Add(passage);
        var lied = drops.Has(AdviceKind.Passage, DropReason.QuoteStandsNowhere) || drops.Has(AdviceKind.Passage, DropReason.NumberStandsNowhere);
        var reading = document.RootElement.TryGetProperty("reading", out var given) && given.ValueKind != JsonValueKind.Null ? Reading(given, claim, passages, lied, text, drops) : null;
        return new(passages, reading, [], drops.Counted);
    }

    /// <summary>What holds of an answer about an article.</summary>
    /// <param name="answer">As it came.</param>
    /// <param name="text">The readable text of the article, in full.</param>
    /// <exception cref="FormatException">It is no JSON object.</exception>
    public static Advice OfArticle(string answer, string text)
    {
        using var document = Parse(answer);
        var drops = new Drops();
        var claims = new List<AdvisedClaim>();
        foreach (var item in Items(document.RootElement, "claims", AdviceKind.Claim, MostClaims, drops))
            if (Claim(item, text, drops) is { } claim) claims.Add(claim);
        return new([], null, claims, drops.Counted);
    }

    // Models put fences and pleasantries around what was asked for.
    private static JsonDocument Parse(string answer)
    {
        if (answer.Length > Longest) throw new FormatException("The answer is longer than anything that was asked for.");
        var (start, end) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (start < 0 || end < start) throw new FormatException("The answer holds no JSON object.");
        try
        {
            return JsonDocument.Parse(answer.AsMemory(start, end + 1 - start), new JsonDocumentOptions { MaxDepth = MostDepth });
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new FormatException("The answer is no JSON that can be read.");
        }
    }

    private static List<JsonElement> Items(JsonElement root, string name, AdviceKind kind, int most, Drops drops)
    {
        if (!root.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null) return [];
        if (list.ValueKind != JsonValueKind.Array)
        {
            drops.Add(kind, DropReason.Malformed);
            return [];
        }
        drops.Add(kind, DropReason.TooMany, Math.Max(0, list.GetArrayLength() - most));
        return [.. list.EnumerateArray().Take(most)];
    }

    private static AdvisedPassage? Passage(JsonElement item, string claim, string text, Drops drops)
    {
        var (quote, why) = (Words(item, "quote"), Words(item, "why"));
        if (Anchor(quote, text, AdviceKind.Passage, drops) is not { } passage) return null;
        if (FaultOf(why, [claim, passage.Exact], [claim, text]) is not { } fault) return new(passage, Cut(why));
        drops.Add(AdviceKind.Passage, fault);
        return null;
    }

    private static AdvisedReading? Reading(JsonElement given, string claim, List<AdvisedPassage> passages, bool lied, string text, Drops drops)
    {
        MatchOutcome? outcome = Words(given, "outcome") switch
        {
            "supported" => MatchOutcome.Supported,
            "partial" => MatchOutcome.Partial,
            "contradicted" => MatchOutcome.Contradicted,
            "not_found" => MatchOutcome.NotFound,
            _ => null,
        };
        var because = Words(given, "because");
        var fault = outcome is null ? DropReason.Malformed
            : lied || (passages.Count == 0 && outcome != MatchOutcome.NotFound) ? DropReason.RestsOnNothing
            : FaultOf(because, [claim, .. passages.Select(p => p.Passage.Exact)], [claim, text]);
        if (fault is null && outcome is { } read) return new(read, Cut(because));
        drops.Add(AdviceKind.Reading, fault ?? DropReason.Malformed);
        return null;
    }

    private static AdvisedClaim? Claim(JsonElement item, string text, Drops drops)
    {
        var (quote, claim, why) = (Words(item, "quote"), Words(item, "claim"), Words(item, "why"));
        if (Anchor(quote, text, AdviceKind.Claim, drops) is not { } words) return null;
        var fault = claim.Length is < ShortestQuote or > LongestWords ? DropReason.Length : FaultOf(claim + "\n" + why, [words.Exact], [text]);
        if (fault is not { } broken) return new(words, Plain(claim), Cut(why));
        drops.Add(AdviceKind.Claim, broken);
        return null;
    }

    private static QuoteSelector? Anchor(string quote, string text, AdviceKind kind, Drops drops)
    {
        DropReason? fault = quote.Length == 0 ? DropReason.Malformed : quote.Count(char.IsLetter) < ShortestQuote || quote.Length > LongestQuote ? DropReason.Length : null;
        var at = fault is null ? text.IndexOf(quote, StringComparison.Ordinal) : -1;
        if (at >= 0) return QuoteSelector.Of(text, new TextSpan(at, at + quote.Length));
        drops.Add(kind, fault ?? DropReason.QuoteStandsNowhere);
        return null;
    }

    private static DropReason? FaultOf(string words, IReadOnlyCollection<string> numbers, IReadOnlyCollection<string> quotes) =>
        words.Length == 0 ? null
        : !StandingQuotes.Stand(words, quotes) ? DropReason.QuoteStandsNowhere
        : !StandingNumbers.Stand(words, numbers) ? DropReason.NumberStandsNowhere
        : null;

    private static string Words(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return "";
        try
        {
            return (value.GetString() ?? "").Trim();
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as an escape, is no text.
            return "";
        }
    }

    private static string Cut(string written)
    {
        var words = Plain(written);
        if (words.Length <= LongestWords) return words;
        var end = words.LastIndexOf(' ', LongestWords);
        if (end <= 0) end = char.IsLowSurrogate(words[LongestWords]) ? LongestWords - 1 : LongestWords;
        return words[..end] + " …";
    }

    // What the model writes itself needs no signs that a reader cannot see, and none that turn the line around.
    private static string Plain(string words) => string.Create(words.Length, words, static (target, from) =>
    {
        for (var i = 0; i < from.Length; i++) target[i] = char.IsControl(from[i]) || NormalForm.IsInvisible(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
    });

    private sealed class Drops
    {
        private readonly Dictionary<(AdviceKind Kind, DropReason Reason), int> _counts = [];

        public IReadOnlyList<DroppedAdvice> Counted => [.. _counts.OrderBy(c => c.Key).Select(c => new DroppedAdvice(c.Key.Kind, c.Key.Reason, c.Value))];

        public void Add(AdviceKind kind, DropReason reason, int count = 1)
        {
            if (count > 0) _counts[(kind, reason)] = _counts.GetValueOrDefault((kind, reason)) + count;
        }

        public bool Has(AdviceKind kind, DropReason reason) => _counts.ContainsKey((kind, reason));
    }
}
