namespace FactCheck.Core.Articles;

/// <summary>An article that cannot be read as what it claims to be: too deeply nested, or front matter that is not YAML.</summary>
public sealed class ArticleFormatException : Exception
{
    public ArticleFormatException() : this(1, "The article cannot be read.")
    {
    }

    public ArticleFormatException(string message) : this(1, message)
    {
    }

    public ArticleFormatException(string message, Exception inner) : base(message, inner) => Line = 1;

    /// <param name="line">Line of the file, counted from 1.</param>
    /// <param name="message">What is wrong, in words for the author.</param>
    public ArticleFormatException(int line, string message) : base(message) => Line = line;

    /// <summary>Line of the file, counted from 1.</summary>
    public int Line { get; }
}
