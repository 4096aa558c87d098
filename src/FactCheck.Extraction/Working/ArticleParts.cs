using FactCheck.Core.Articles;
using FactCheck.Language.Segmentation;

namespace FactCheck.Extraction.Working;

/// <summary>An <see cref="ArticleText"/> in a shape that can be written as JSON: its map travels as the runs it is made from.</summary>
internal sealed record ArticleParts(
    string Source,
    ArticleFormat Format,
    string Text,
    IReadOnlyList<SourceRun> Runs,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<ArticleLink> Links,
    IReadOnlyList<ArticleNote> Notes,
    string Title,
    IReadOnlyDictionary<string, string> FrontMatter)
{
    public static ArticleParts Of(ArticleText article) => new(
        article.Source, article.Format, article.Text, article.Map.Runs, article.Blocks, article.Links, article.Notes, article.Title, article.FrontMatter);

    public ArticleText Whole() => new()
    {
        Source = Source,
        Format = Format,
        Text = Text,
        Map = new(Source, Runs),
        Blocks = Blocks,
        Links = Links,
        Notes = Notes,
        Title = Title,
        FrontMatter = FrontMatter,
    };
}
