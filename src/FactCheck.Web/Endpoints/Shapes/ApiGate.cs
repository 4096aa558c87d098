using FactCheck.Core.Gates;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>The gate as machines read it.</summary>
/// <param name="Holding">How many of the findings, counted from the first, keep it from opening.</param>
public sealed record ApiGate(GateState State, GateSum Sum, int Holding, Guid Revision, DateTimeOffset At, IReadOnlyList<ApiFinding> Findings);
