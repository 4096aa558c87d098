using FactCheck.Core.Articles;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Claims;

/// <summary>
/// What is done with an article in a language whose grammar the engine does not know: it is cut into sentences, and each that could state a fact is taken up
/// whole, for people to shape.
/// </summary>
internal static class WholeSentences
{
    private const int FewestLetters = 12;

    public static ClaimExtraction Extract(ArticleText article, string language, string engine)
    {
        var coverage = new List<SentenceCoverage>();
        var claims = new List<Claim>();
        foreach (var sentence in Segmenter.Sentences(article.Text, article.Blocks))
        {
            var block = article.Blocks[sentence.Block];
            var words = sentence.Span.In(article.Text).Trim();
            var instead = block.Kind switch
            {
                BlockKind.Heading => "heading",
                BlockKind.Boilerplate => "boilerplate",
                BlockKind.Code => "code",
                BlockKind.Picture => "picture: to be seen by a person",
                _ when words.EndsWith('?') || words.EndsWith('？') || words.EndsWith('؟') => "question",
                _ when words.Count(char.IsLetter) < FewestLetters => "fragment",
                _ => "",
            };
            var state = instead.Length == 0 ? CoverageState.Claim : block.Kind == BlockKind.Picture ? CoverageState.Undecided : CoverageState.NotCheckable;
            coverage.Add(new(sentence.Span, sentence.Block, block.Kind, state, state == CoverageState.Claim ? 0.5 : 0, instead));
            if (state == CoverageState.Claim) claims.Add(Make(words, sentence, coverage.Count - 1, language));
        }
        return new(engine, coverage, claims, [.. claims.Select(static claim => claim.Spans)]);
    }

    private static Claim Make(string words, Sentence sentence, int index, string language) => new()
    {
        Text = words,
        Span = sentence.Span,
        Spans = [sentence.Span],
        Sentence = index,
        Kind = words.Any(char.IsDigit) ? ClaimKind.Quantity : ClaimKind.Other,
        Score = 0.5,
        WellFormed = 0.5,
        Reasons = ["other language: " + language],
    };
}
