using System.Net;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Articles;

/// <summary>Pictures and embeds as blocks of their own, since a person must see each.</summary>
internal static class PictureBlocks
{
    /// <summary>Adds the block; the span of <paramref name="picture"/> says where in the file the words for it stand (alternative text or address).</summary>
    public static void Add(string source, ReadableText text, ArticleLink picture)
    {
        var words = picture.Span.In(source);
        var decoded = WebUtility.HtmlDecode(words);
        if (decoded == words) text.Verbatim(picture.Span.Start, picture.Span.Length);
        else text.StandIn(decoded, picture.Span.Start, picture.Span.Length);
        var block = text.EndBlock(BlockKind.Picture);
        text.Links.Add(picture with { Span = block });
    }
}
