using FactCheck.Core.Articles;

namespace FactCheck.Web.Hosting;

/// <summary>The title of a text at the moment at which it is handed in, so that lists can name it before it has been read.</summary>
public static class Titles
{
    /// <summary>Empty where the text has none, or is HTML, which is read in a child process only.</summary>
    public static string Of(string source, ArticleFormat format)
    {
        if (format == ArticleFormat.Html) return "";
        try
        {
            return ArticleReader.Read(source, format).Title;
        }
        // What is wrong with the text is said by the step that reads it, where people see it.
        catch (ArticleFormatException)
        {
            return "";
        }
    }
}
