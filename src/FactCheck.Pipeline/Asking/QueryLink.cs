namespace FactCheck.Pipeline.Asking;

/// <summary>The words of a link by which a query is answered without an account, at the only moment at which they exist.</summary>
public sealed record QueryLink(Guid QueryId, string Words, DateTimeOffset Expires);
