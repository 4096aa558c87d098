using FactCheck.Core.Articles;
using FactCheck.Data.Articles;
using FactCheck.Data.Columns;
using FactCheck.Language.Segmentation;

namespace FactCheck.Pipeline.Reading;

/// <summary>What a reading keeps beside the readable text: enough to put the article together again without its reader.</summary>
public sealed record ArticleStructure(
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<ArticleLink> Links,
    IReadOnlyList<ArticleNote> Notes,
    IReadOnlyList<SourceRun> Runs,
    IReadOnlyDictionary<string, string> FrontMatter)
{
    internal static string Write(ArticleText text) =>
        JsonColumn.Write(new ArticleStructure(text.Blocks, text.Links, text.Notes, text.Map.Runs, text.FrontMatter));

    /// <summary>The article as its reader made it.</summary>
    public static ArticleText Restore(ArticleRevision revision, RevisionReading reading)
    {
        var structure = JsonColumn.Read<ArticleStructure>(reading.Structure);
        return new()
        {
            Source = revision.Source,
            Format = revision.Format,
            Text = reading.Text,
            Map = new SourceMap(revision.Source, structure.Runs),
            Blocks = structure.Blocks,
            Links = structure.Links,
            Notes = structure.Notes,
            Title = reading.Title,
            FrontMatter = structure.FrontMatter,
        };
    }
}
