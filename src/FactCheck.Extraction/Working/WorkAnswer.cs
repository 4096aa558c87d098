namespace FactCheck.Extraction.Working;

/// <summary>One line of answer; an article travels beside the result, in parts.</summary>
internal sealed record WorkAnswer(long Id, ExtractionResult Result, ArticleParts? Article)
{
    public static WorkAnswer Of(long id, ExtractionResult result)
        => new(id, result, result.Article is { } article ? ArticleParts.Of(article) : null);

    public ExtractionResult Whole() => Article is null ? Result : Result with { Article = Article.Whole() };
}
