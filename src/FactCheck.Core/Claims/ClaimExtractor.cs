using FactCheck.Core.Articles;
using FactCheck.Core.Text;
using FactCheck.Language.Propositions;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Claims;

/// <summary>Finds the claims of an article and says of every sentence what became of it.</summary>
public static class ClaimExtractor
{
    /// <summary>Name and version of the engine; an extraction is frozen with it.</summary>
    public const string Engine = "factcheck-claims/1";

    // Part of a checkable sentence may be a little below the border: what stands beside it was read with it.
    private const double Least = 0.4;

    // A line or two ("Let's work to build this together") share too many words with other languages.
    private const int LeastToTellLanguage = 80;

    // That somebody said it can be looked up in any case.
    private const double LeastQuoted = 0.3;

    /// <summary>The claims of <paramref name="article"/> and the coverage of all its sentences, pictures included.</summary>
    /// <param name="article">The article.</param>
    /// <param name="rules">Cues, kinds and risks.</param>
    /// <param name="published">The day it was (or is to be) published: what relative dates count from.</param>
    public static ClaimExtraction Extract(ArticleText article, ClaimRules rules, DateOnly? published)
    {
        _ = published;
        if (article.Text.Length >= LeastToTellLanguage && WrittenLanguage.Of(article.Text) is { Length: > 0 } language && language != "en") return WholeSentences.Extract(article, language, Engine);
        var sentences = Segmenter.Sentences(article.Text, article.Blocks);
        var coverage = new List<SentenceCoverage>(sentences.Count);
        var claims = new List<Claim>();
        var propositions = new List<IReadOnlyList<Language.Spans.TextSpan>>();
        var text = CitationMarks.Blank(article);
        var isBlanked = !ReferenceEquals(text, article.Text);
        foreach (var reading in PropositionFinder.Read(text, sentences, article.Blocks))
        {
            var block = article.Blocks[reading.Sentence.Block];
            propositions.AddRange(reading.Atoms);
            var (covered, found) = Judge(text, reading, block, coverage.Count, rules);
            coverage.Add(covered);
            claims.AddRange(isBlanked ? found.Select(c => c with { Text = CitationMarks.Tidy(c.Text) }) : found);
        }
        return new(Engine, coverage, claims, propositions);
    }

    private static (SentenceCoverage, IReadOnlyList<Claim>) Judge(string text, SentenceReading reading, Block block, int index, ClaimRules rules)
    {
        var span = reading.Sentence.Span;
        if (Furniture(block.Kind) is { Length: > 0 } form)
            return (new(span, reading.Sentence.Block, block.Kind, block.Kind == BlockKind.Picture ? CoverageState.Undecided : CoverageState.NotCheckable, 0, form), []);
        var checkability = ClaimScorer.Score(span.In(text), reading.Signals, rules);
        if (reading.Signals.IsQuoteContinuation && !reading.Propositions.Any(p => StatesFact(p, rules) || (p.Form == PropositionForm.Sentence && reading.Signals.HasQuantity)))
            return (new(span, reading.Sentence.Block, block.Kind, CoverageState.NotCheckable, Math.Min(checkability.Score, 0.49), "quote continues"), []);
        if (checkability.Score < 0.5 && !reading.Signals.IsQuoteContinuation)
            return (new(span, reading.Sentence.Block, block.Kind, CoverageState.NotCheckable, checkability.Score, checkability.Instead), []);
        var claims = reading.Propositions.Select(p => Make(text, p, index, checkability, rules)).OfType<Claim>().ToList();
        var state = claims.Count > 0 ? CoverageState.Claim : CoverageState.Undecided;
        return (new(span, reading.Sentence.Block, block.Kind, state, checkability.Score, claims.Count > 0 ? "" : "no statement found"), claims);
    }

    private static string Furniture(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.Boilerplate => "boilerplate",
        BlockKind.Code => "code",
        BlockKind.Picture => "picture: to be seen by a person",
        _ => "",
    };

    // A quotation is weighed by the fact that it was said, what goes on by what it says.
    private static string WordsToWeigh(string text, Proposition proposition) => proposition.Form switch
    {
        PropositionForm.Quote => "",
        PropositionForm.QuoteContinuation => proposition.Quote ?? "",
        _ => string.Join(' ', proposition.Spans.Select(s => s.In(text))),
    };

    // What somebody goes on saying is a claim of its own only where it states a fact, not a feeling.
    private static bool StatesFact(Proposition proposition, ClaimRules rules) =>
        proposition.Form == PropositionForm.QuoteContinuation && proposition.Quote is { } words
        && !proposition.Signals.HasFirstPerson && !proposition.Signals.HasSecondPerson && !proposition.Signals.HasModal && !proposition.Signals.HasFuture
        && ClaimScorer.Score(words, proposition.Signals, rules).Score >= LeastQuoted;

    // A statement is a claim if it is checkable by itself: the opinion in one half of a sentence is none.
    private static Claim? Make(string text, Proposition proposition, int sentence, Checkability whole, ClaimRules rules)
    {
        var identity = proposition.Form is PropositionForm.Apposition or PropositionForm.Title;
        var own = identity || proposition.Form == PropositionForm.Sentence ? whole : ClaimScorer.Score(WordsToWeigh(text, proposition), proposition.Signals, rules);
        var further = proposition.Form == PropositionForm.QuoteContinuation;
        if (further ? !StatesFact(proposition, rules) : own.Score < Least) return null;
        var kind = further ? ClaimKind.Quote : ClaimScorer.KindOf(proposition.Text, proposition.Signals, identity, rules);
        return new Claim
        {
            Text = proposition.Text,
            Span = proposition.Spans[0].Union(proposition.Spans[^1]),
            Spans = proposition.Spans,
            Sentence = sentence,
            Kind = kind,
            Risk = ClaimScorer.RiskOf(proposition.Text, proposition.Signals, kind, rules),
            Score = Math.Max(own.Score, 0.5),
            WellFormed = proposition.WellFormed,
            Speaker = proposition.Speaker,
            Quote = proposition.Quote,
            Reasons = own.Reasons,
        };
    }
}
