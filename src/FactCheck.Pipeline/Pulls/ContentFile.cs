using FactCheck.Core.Articles;

namespace FactCheck.Pipeline.Pulls;

/// <summary>An article that a pull request touches, in its head.</summary>
internal sealed record ContentFile(string Path, string Text, ArticleFormat Format);
