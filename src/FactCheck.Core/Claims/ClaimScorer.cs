using FactCheck.Language.Propositions;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Claims;

/// <summary>Weighs the cues of a sentence and tells its kind and risk.</summary>
internal static class ClaimScorer
{
    /// <summary>Score, reasons and, where the score is below the border, what the sentence is called instead.</summary>
    public static Checkability Score(string sentence, SentenceSignals signals, ClaimRules rules)
    {
        var sum = rules.Start;
        var reasons = new List<string>();
        ClaimCue? against = null;
        foreach (var cue in rules.Cues)
        {
            if (cue.Meets(sentence, signals) is not { } words) continue;
            sum += cue.Weight;
            reasons.Add(words == cue.Name ? $"{cue.Name} ({cue.Weight:+0.0;-0.0})" : $"{cue.Name}: {words} ({cue.Weight:+0.0;-0.0})");
            if (cue.Reason.Length > 0 && (against is null || cue.Weight < against.Weight)) against = cue;
        }
        var score = 1 / (1 + Math.Exp(-sum));
        return new(Math.Round(score, 3), reasons, score >= 0.5 ? "" : against?.Reason ?? "nothing to look up");
    }

    public static ClaimKind KindOf(string claim, SentenceSignals signals, bool identity, ClaimRules rules)
    {
        foreach (var (kind, cue) in rules.Kinds)
        {
            if (cue.Meets(claim, signals, identity) is not null) return kind;
        }
        return ClaimKind.Other;
    }

    public static RiskClass RiskOf(string claim, SentenceSignals signals, ClaimKind kind, ClaimRules rules) =>
        rules.HighRisk?.Meets(claim, signals) is not null ? RiskClass.High : rules.Risks.GetValueOrDefault(kind, RiskClass.Normal);

    /// <summary>True where a sentence of its own meets the cue: how examples are judged.</summary>
    public static bool Meets(ClaimCue cue, string example)
    {
        var readings = PropositionFinder.Read(example, Segmenter.Sentences(example));
        return readings.Any(r => cue.Meets(r.Sentence.Span.In(example), r.Signals) is not null);
    }
}
