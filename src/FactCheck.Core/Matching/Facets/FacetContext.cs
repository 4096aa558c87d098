using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>What a facet is compared in: the claim, the source, and the passages that are read closely, best first.</summary>
internal sealed class FacetContext
{
    private const double SpeaksOfIt = 0.45;
    private const double ShareOfBest = 0.85;
    private const int MostMain = 3;

    public FacetContext(ClaimIndex claim, SourceIndex source, IReadOnlyList<SourcePassage> passages)
    {
        Claim = claim;
        Source = source;
        Passages = passages;
        var best = passages.Count == 0 ? 0 : passages.Max(p => p.Coverage);
        Main = [.. passages.Where(p => p.Coverage >= SpeaksOfIt && p.Coverage >= ShareOfBest * best).OrderByDescending(p => p.Coverage).Take(MostMain)];
        MainBySense = BySense(passages);
        ClaimMarks = SenseMarks.Read(claim.Text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(claim.Words), source.Lexicon);
    }

    public ClaimIndex Claim { get; }

    public SourceIndex Source { get; }

    public IReadOnlyList<SourcePassage> Passages { get; }

    /// <summary>The passages that surely speak of the same thing, best first; may be none.</summary>
    public IReadOnlyList<SourcePassage> Main { get; }

    /// <summary>The passages that have most of what the claim says beside its names and numbers: where the same is planned, denied or done.</summary>
    public IReadOnlyList<SourcePassage> MainBySense { get; }

    /// <summary>What the claim denies and hedges.</summary>
    public SenseMarks ClaimMarks { get; }

    /// <summary>
    /// The passages that speak of what the claim says apart from some of its words: where the same is said of somebody else,
    /// these are the passages that say it.
    /// </summary>
    public List<SourcePassage> MainWithout(TextSpan left, double least = SpeaksOfIt)
    {
        var rest = new HashSet<int>();
        double all = 0;
        foreach (var word in Claim.Words)
            if (word.IsContent && !left.Overlaps(word.Span) && rest.Add(word.Stem)) all += Weight(word.Form);
        if (all <= 0) return [];
        var shares = Passages.Select(p => (Passage: p, Share: Covered(p, rest) / all)).ToList();
        var best = shares.Count == 0 ? 0 : shares.Max(s => s.Share);
        return [.. shares.Where(s => s.Share >= least && s.Share >= ShareOfBest * best).OrderByDescending(s => s.Share).Select(s => s.Passage)];
    }

    private List<SourcePassage> BySense(IReadOnlyList<SourcePassage> passages)
    {
        var sense = new HashSet<int>();
        double all = 0;
        // The first word of a sentence has a capital anyway.
        var named = ClaimNames.Read(Claim, Source.Lexicon).FirstOrDefault(n => n.First == 0).Count > 0;
        foreach (var word in Claim.Words)
            if (word.IsContent && !word.HasDigit && (!word.IsCapital || (word.Span.Start == 0 && !named)) && sense.Add(word.Stem)) all += Weight(word.Form);
        if (all <= 0) return [];
        var shares = passages.Select(p => (Passage: p, Share: Covered(p, sense) / all)).ToList();
        var best = shares.Count == 0 ? 0 : shares.Max(s => s.Share);
        return [.. shares.Where(s => s.Share >= SpeaksOfIt && s.Share >= 0.95 * best).OrderByDescending(s => s.Share + (0.01 * s.Passage.Coverage)).Select(s => s.Passage).Take(MostMain)];
    }

    private double Weight(int form) => 0.15 + Source.Lexicon.RarityOf(form);

    private double Covered(SourcePassage passage, HashSet<int> stems)
    {
        var seen = new HashSet<int>();
        var covered = 0.0;
        foreach (var word in passage.Words) if (word.IsContent && stems.Contains(word.Stem) && seen.Add(word.Stem)) covered += Weight(word.Form);
        return covered;
    }

    /// <summary>The words of the source under a span, white space folded.</summary>
    public string InSource(TextSpan span) => NormalForm.Of(span.In(Source.Text));

    /// <summary>The words of the claim under a span.</summary>
    public string InClaim(TextSpan span) => NormalForm.Of(span.In(Claim.Text));

    /// <summary>Index of a stem among the words of the claim, or -1.</summary>
    public int FindInClaim(int stem) => Claim.Words.FindIndex(w => w.Stem == stem);

    /// <summary>A span of the claim with two words on either side: enough to see what is meant.</summary>
    public TextSpan Around(TextSpan span)
    {
        var at = Claim.Words.FindIndex(w => w.Span.Start >= span.Start);
        if (at < 0) return span;
        return Claim.Words[Math.Max(0, at - 2)].Span.Union(Claim.Words[Math.Min(Claim.Words.Count - 1, at + 2)].Span);
    }
}
