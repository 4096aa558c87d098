using FactCheck.Data.Repositories;

namespace FactCheck.Web.Reading;

/// <summary>A pull request and why it waits.</summary>
public sealed record PullLine(PullRequest Pull, string Why);
