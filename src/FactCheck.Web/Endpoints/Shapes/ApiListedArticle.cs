namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>An article in a list.</summary>
public sealed record ApiListedArticle(Guid Id, string Title, string? ExternalId, DateTimeOffset? Deadline, DateTimeOffset CreatedAt);
