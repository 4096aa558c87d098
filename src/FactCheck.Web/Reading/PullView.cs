using FactCheck.Data.Repositories;

namespace FactCheck.Web.Reading;

/// <summary>One pull request.</summary>
public sealed record PullView(PullLine Line, string Repository, IReadOnlyList<CheckRun> Runs, IReadOnlyList<PullArticle> Articles);
