namespace FactCheck.Web.Tests.Rights;

/// <summary>One thing that can be asked of the host: a method, an address, for a page its handler, for a decision its action.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">Its pattern without constraints.</param>
/// <param name="Fields">What a form of it is bound from: name and type.</param>
public sealed record Door(string Method, string Route, IReadOnlyList<(string Name, Type Type)> Fields)
{
    public string Key => $"{Method} {Route}";

    public bool IsApi => Route.StartsWith("/api/v1", StringComparison.Ordinal);

    public bool HasId => Route.Contains("{id}", StringComparison.Ordinal);
}
