using FactCheck.Core.Gates;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>An article as machines read it.</summary>
public sealed record ApiArticle(
    Guid Id, ApiRevision Revision, string Title, string? ExternalId, DateTimeOffset? Deadline, IReadOnlyList<ApiAuthor> Authors, GateState Gate, DateTimeOffset? PublishedAt);
