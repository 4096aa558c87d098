namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>Every sentence of the current revision.</summary>
public sealed record ApiCoverage(IReadOnlyList<ApiSentence> Sentences);
