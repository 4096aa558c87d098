using FactCheck.Core.Sources;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>A cited thing.</summary>
/// <param name="Archived">The copy that a web archive took on request, or empty.</param>
public sealed record ApiSource(Guid Id, string Url, SourceKind Kind, string Archived);
