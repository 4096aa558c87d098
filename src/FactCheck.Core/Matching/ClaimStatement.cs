namespace FactCheck.Core.Matching;

/// <summary>A statement to be compared with sources.</summary>
/// <param name="Text">The statement in words; every claim span of a match counts in it.</param>
/// <param name="Speaker">Who says it, where it is reported; else null.</param>
/// <param name="Quote">The words between quotation marks, where it is about them; else null.</param>
/// <param name="ArticleDate">Day of the article, for "last year" and "on Friday"; null where it is not known.</param>
public sealed record ClaimStatement(string Text, string? Speaker = null, string? Quote = null, DateOnly? ArticleDate = null)
{
    /// <summary>Words around the statement (the title of its page, the sentence before): they help to rank passages and support nothing.</summary>
    public string Context { get; init; } = "";
}
