namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>One immutable text of an article.</summary>
/// <param name="ContentHash">SHA-256 of the text as handed in.</param>
public sealed record ApiRevision(Guid Id, int Number, string ContentHash, DateTimeOffset CreatedAt);
