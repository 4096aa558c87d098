namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>How many of a claim's sources say what.</summary>
public sealed record ApiTally(int Agree, int Conflict, int Silent, int NotRead);
