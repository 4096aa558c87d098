namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>An author; one whom nobody knows closes the gate.</summary>
public sealed record ApiAuthor(string Name, bool Known);
