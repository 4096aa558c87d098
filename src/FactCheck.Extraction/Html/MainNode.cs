using HtmlAgilityPack;

namespace FactCheck.Extraction.Html;

/// <summary>Finds the element that holds the text: by what its author calls it, else by where the paragraphs are.</summary>
internal static class MainNode
{
    private const int Enough = 250;

    private static readonly string[] BodyNames =
    [
        "articlebody", "article-body", "article_body", "article__body", "story-body", "storybody", "story_body", "entry-content", "entry_content", "entrycontent", "post-content", "postcontent", "post_content", "post-body", "postbody", "post-entry",
        "article-content", "articlecontent", "article_content", "article__content", "article-text", "articletext", "article_text", "article__text", "story-content", "body-content", "content-body", "news-content", "news-text", "newstext", "td-post-content",
        "single-content", "page-content", "artikel-text", "article-detail", "field--name-body", "field-name-body", "bodytext", "body-text", "text-content", "texte", "mw-parser-output", "mw-content-text",
    ];

    public static HtmlNode Find(HtmlNode root)
    {
        var body = root.SelectSingleNode("//body") ?? root;
        var byText = ByParagraphs(body) ?? body;
        var weight = ParagraphLength(byText);
        var named = Named(body).Where(node => ParagraphLength(node) >= Math.Min(Enough, weight / 2)).ToList();
        var best = named.OrderByDescending(ParagraphLength).FirstOrDefault();
        if (best is not null && ParagraphLength(best) >= weight * 0.5) return best;
        var article = body.SelectNodes(".//article|.//main|.//*[@role='main']")?.Where(static node => node.SelectNodes(".//article") is not { Count: > 2 })
            .OrderByDescending(ParagraphLength).FirstOrDefault();
        if (article is not null && ParagraphLength(article) >= Math.Max(weight * 0.8, 100) && ParagraphLength(article) <= weight * 2.5) return article;
        return weight > 0 ? byText : body;
    }

    private static IEnumerable<HtmlNode> Named(HtmlNode body)
    {
        foreach (var node in body.Descendants())
        {
            if (!PageTree.IsElement(node) || node.Name is "body" or "p" or "span" or "a") continue;
            if (node.GetAttributeValue("itemprop", "").Equals("articleBody", StringComparison.OrdinalIgnoreCase)) yield return node;
            else if (node.Attributes.Count > 0 && PageTree.Marks(node) is { Length: > 3 } marks && BodyNames.Any(name => marks.Contains(name, StringComparison.Ordinal))) yield return node;
        }
    }

    /// <summary>Letters in running text: paragraphs and the like, without what is linked.</summary>
    public static int ParagraphLength(HtmlNode node)
    {
        var sum = 0;
        foreach (var child in node.ChildNodes)
        {
            if (child.NodeType == HtmlNodeType.Text)
            {
                if (node.Name is "div" or "td" or "section" or "article") sum += child.InnerText.Trim().Length is > 80 and var length ? length : 0;
            }
            else if (child.Name is "p" or "blockquote" or "pre")
            {
                var plain = PageTree.Length(child) - PageTree.LinkLength(child);
                if (plain > 30) sum += plain;
            }
            else
            {
                sum += ParagraphLength(child);
            }
        }
        return sum;
    }

    private static HtmlNode? ByParagraphs(HtmlNode body)
    {
        var scores = new Dictionary<HtmlNode, double>();
        foreach (var node in body.Descendants())
        {
            if (!IsParagraph(node) || node.ParentNode is not { } parent) continue;
            var length = PageTree.Length(node);
            if (length < 25) continue;
            var text = node.InnerText;
            var score = (1 + text.AsSpan().CountAny(',', '、', '，') + Math.Min(length / 100, 3)) * (1 - PageTree.LinkShare(node));
            scores[parent] = scores.GetValueOrDefault(parent) + score;
            if (parent.ParentNode is { } above) scores[above] = scores.GetValueOrDefault(above) + score / 2;
        }
        return scores.Count == 0 ? null : scores.MaxBy(static pair => pair.Value * (1 - PageTree.LinkShare(pair.Key))).Key is var best ? Widen(best, scores) : null;
    }

    /// <summary>Sections that stand side by side are one text: the parent is taken where it holds clearly more of it.</summary>
    private static HtmlNode Widen(HtmlNode best, Dictionary<HtmlNode, double> scores)
    {
        var node = best;
        while (node.ParentNode is { } parent && parent.Name is not ("body" or "html" or "#document"))
        {
            var inside = ParagraphLength(node);
            var outside = ParagraphLength(parent);
            if (outside < inside * 1.25 || PageTree.LinkShare(parent) > 0.35 || !scores.ContainsKey(parent)) break;
            node = parent;
        }
        return node;
    }

    private static bool IsParagraph(HtmlNode node)
        => node.Name is "p" or "pre" or "blockquote" or "td" or "li"
            || (node.Name is "div" or "section" && node.ChildNodes.Any(static child => child.NodeType == HtmlNodeType.Text && child.InnerText.Trim().Length > 60));
}
