using FactCheck.Core.Matching;
using FactCheck.Core.Matching.Words;
using FactCheck.Core.Rules;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Checks;

/// <summary>FC413: the headline says that it happened, the text that it may.</summary>
public sealed class HeadlineAgainstBody : IArticleCheck
{
    private const int FewestWords = 4;

    // So much of the headline must stand in the sentence that is held against it.
    private const double SameThing = 0.7;

    public CheckDescription Description { get; } = new(new("FC413"), "A headline or caption says more than the text",
        "The headline or a caption states as a fact what the text below gives only as planned, possible or alleged, or denies what it says. Numbers are compared by FC408.",
        Severity.Warning, "Take the hedge up into the headline, or make the text say that it is certain.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        var above = input.Extraction.Sentences.Where(s => IsAbove(s) && s.Span.In(input.Article.Text).Count(char.IsWhiteSpace) + 1 >= FewestWords).ToList();
        if (above.Count == 0) yield break;
        var body = input.Extraction.Sentences.Where(s => s.BlockKind is BlockKind.Paragraph or BlockKind.ListItem).Select(s => s.Span.In(input.Article.Text)).ToList();
        if (body.Count == 0) yield break;
        var source = SourceIndex.Of(body);
        foreach (var sentence in above)
        {
            if (EvidenceMatcher.Match(new(sentence.Span.In(input.Article.Text)), source) is not { Outcome: MatchOutcome.Partial or MatchOutcome.Contradicted } match) continue;
            if (match.Facets.FirstOrDefault(f => f is { Outcome: FacetOutcome.Conflict, Kind: FacetKind.Modality or FacetKind.Polarity }) is not { Source: { } place } facet) continue;
            var passage = source.Sentences[source.SentenceAt(place.Start)].In(source.Text);
            if (Shared(sentence.Span.In(input.Article.Text), passage) >= SameThing)
                yield return input.Finding(Description, Message(sentence.BlockKind, facet.Kind, passage), sentence.Span);
        }
    }

    private static double Shared(string headline, string passage)
    {
        var lexicon = new Lexicon();
        var stems = WordReader.Read(passage, lexicon).Select(w => w.Stem).ToHashSet();
        var words = WordReader.Read(headline, lexicon).Where(w => w.IsContent).ToList();
        return words.Count == 0 ? 0 : (double)words.Count(w => stems.Contains(w.Stem)) / words.Count;
    }

    private static bool IsAbove(Claims.SentenceCoverage sentence) => sentence.BlockKind is BlockKind.Heading or BlockKind.Caption && !sentence.Span.IsEmpty;

    private static string Message(BlockKind kind, FacetKind facet, string words)
    {
        var place = kind == BlockKind.Heading ? "headline" : "caption";
        return facet == FacetKind.Modality ? $"The {place} states as a fact what the text gives only so: “{words}”." : $"The {place} and the text deny each other: “{words}”.";
    }
}
