using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Claims;

/// <summary>Replays people's edits on what the engine made of a revision.</summary>
public static class ClaimEdits
{
    /// <summary>Claims = extraction ⊕ edits. An edit whose sentence changed, or whose claims are no longer there, is left over.</summary>
    public static ReplayedClaims Replay(string text, ClaimExtraction extraction, IEnumerable<ClaimEdit> edits)
    {
        var all = edits.OrderBy(e => e.Number).ToList();
        var undone = all.Where(e => e.Kind == ClaimEditKind.Undo).Select(e => e.Undoes).ToHashSet();
        var keys = SentenceKeys.Of(text, extraction.Sentences.Select(s => s.Span));
        var claims = extraction.Claims.ToList();
        var sentences = extraction.Sentences.ToList();
        var unapplied = new List<ClaimEdit>();
        foreach (var edit in all.Where(e => e.Kind != ClaimEditKind.Undo && !undone.Contains(e.Number)))
        {
            var sentence = IndexOf(keys, edit.SentenceKey);
            if (sentence < 0 || !Apply(edit, sentence, text, claims, sentences)) unapplied.Add(edit);
        }
        var ordered = claims.OrderBy(c => c.Sentence).ThenBy(c => c.Span.Start).ToList();
        return new(extraction with { Claims = ordered, Sentences = sentences }, unapplied);
    }

    private static bool Apply(ClaimEdit edit, int sentence, string text, List<Claim> claims, List<SentenceCoverage> sentences)
    {
        var taken = new List<Claim>();
        foreach (var words in edit.Takes.Select(NormalForm.Of))
        {
            if (claims.Find(c => c.Sentence == sentence && NormalForm.Of(c.Text) == words && !taken.Contains(c)) is not { } claim) return false;
            taken.Add(claim);
        }
        if (edit is { Kind: ClaimEditKind.NotCheckable, Takes.Count: 0 }) taken = claims.FindAll(c => c.Sentence == sentence);
        var area = taken.Count > 0 ? taken.Select(c => c.Span).Aggregate((a, b) => a.Union(b)) : sentences[sentence].Span;
        var yields = edit.Yields.Select(y => Make(y, sentence, text, sentences[sentence].Span, area, taken)).ToList();
        claims.RemoveAll(taken.Contains);
        claims.AddRange(yields);
        sentences[sentence] = Cover(edit, sentences[sentence], claims.Exists(c => c.Sentence == sentence));
        return true;
    }

    private static SentenceCoverage Cover(ClaimEdit edit, SentenceCoverage sentence, bool hasClaims) =>
        hasClaims ? sentence with { State = CoverageState.Claim, Reason = "" }
        : sentence with { State = CoverageState.NotCheckable, Reason = edit.Reason };

    private static Claim Make(EditedClaim yields, int sentence, string text, TextSpan whole, TextSpan area, List<Claim> taken)
    {
        var span = Anchor(yields.Words, text, whole) ?? area;
        var origin = taken.FirstOrDefault();
        return new Claim
        {
            Text = yields.Text, Kind = yields.Kind, Span = span, Spans = [span], Sentence = sentence, Score = 1,
            Risk = origin?.Risk ?? RiskClass.Normal, Speaker = origin?.Speaker, Quote = origin?.Quote, Reasons = ["shaped by a person"],
        };
    }

    private static TextSpan? Anchor(QuoteSelector? words, string text, TextSpan sentence) =>
        words?.FindIn(sentence.In(text)) is [var only] ? only.Shift(sentence.Start) : null;

    private static int IndexOf(IReadOnlyList<string> keys, string key)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] == key) return i;
        }
        return -1;
    }
}
