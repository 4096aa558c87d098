using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Checks;

/// <summary>FC205: a source is cited for a sentence in which the engine found nothing to check: said aloud, so that nobody takes it for checked.</summary>
public sealed class CitationWithoutClaim : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC205"), "A citation that no claim rests on",
        "The author cites a source here, and the engine found no checkable statement in the sentence, so the source was compared with nothing.",
        Severity.Note, "Read the sentence and its source yourself; mark the missed claim.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var citation in input.Links.Citations)
        {
            if (citation.Claims.Count > 0 || SentenceOf(input, citation) is not { } sentence) continue;
            var words = sentence.Span.In(input.Article.Text).ReplaceLineEndings(" ");
            yield return input.Finding(Description, $"No checkable statement was found where {citation.Url} is cited: “{(words.Length <= 120 ? words : words[..119] + "…")}”.", sentence.Span, citation.Url);
        }
    }

    // A sentence with words of its own: a line that is nothing but links is a list of sources.
    private static SentenceCoverage? SentenceOf(ArticleCheckInput input, Citation citation)
    {
        var at = citation.Span.IsEmpty ? citation.Span.Start - 1 : citation.Span.Start;
        var sentence = input.Extraction.Sentences.LastOrDefault(s => s.Span.Start <= at);
        return sentence is { State: not CoverageState.Claim, BlockKind: BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote or BlockKind.Caption }
            && sentence.Reason is not ("navigation" or "boilerplate") && sentence.Span.Length - citation.Span.Length > 40 ? sentence : null;
    }
}
