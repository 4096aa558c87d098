using FactCheck.Data.Repositories;

namespace FactCheck.Web.Reading;

/// <summary>A repository and its pull requests.</summary>
public sealed record RepositoryLine(Repository Repository, IReadOnlyList<PullLine> Pulls);
