namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Next">What to send as <c>cursor</c> for the page after this one; null on the last.</param>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Next);
