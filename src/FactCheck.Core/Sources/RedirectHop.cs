namespace FactCheck.Core.Sources;

/// <summary>One step of a chain of redirects.</summary>
/// <param name="From">Address that answered.</param>
/// <param name="Status">With which status.</param>
/// <param name="To">Where it pointed.</param>
public sealed record RedirectHop(string From, int Status, string To);
