using System.Net;

namespace FactCheck.Core.Articles;

/// <summary>Comments of the author: notes on the words before them, with the addresses in them.</summary>
internal static class AuthorComments
{
    // Instructions to this tool or to an editor's tools are no notes about a source.
    private static readonly string[] Instructions = ["factcheck-", "prettier-", "markdownlint-", "vale ", "more", "toc", "textlint-", "cspell:", "eslint-"];

    /// <summary>Adds a comment, given with its marks (<c>&lt;!-- … --&gt;</c> or <c>{/* … */}</c>), that stands at <paramref name="offset"/> of the file.</summary>
    public static void Add(ReadableText text, string comment, int offset)
    {
        var words = comment.AsSpan().Trim("<!->{}/* \t\r\n").ToString();
        if (words.Length == 0 || Instructions.Any(i => words.StartsWith(i, StringComparison.OrdinalIgnoreCase))) return;
        var place = text.Length;
        text.Notes.Add(new(LinkForm.Comment, words, new(place, place)));
        foreach (var url in BareUrls.Find(comment.AsSpan().TrimEnd('>').TrimEnd('-')))
            text.Links.Add(new(LinkForm.Comment, WebUtility.HtmlDecode(url.In(comment)), new(place, place), offset + url.Start));
    }
}
