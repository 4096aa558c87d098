using FactCheck.Core.Sources;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>A cited thing.</summary>
public sealed record ApiSource(Guid Id, string Url, SourceKind Kind);
