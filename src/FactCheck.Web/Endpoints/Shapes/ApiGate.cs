using FactCheck.Core.Gates;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>The gate as machines read it.</summary>
/// <param name="Working">True while the machine is at work on the article; what it finds may change the gate.</param>
/// <param name="Holding">How many of the findings, counted from the first, keep it from opening.</param>
public sealed record ApiGate(GateState State, GateSum Sum, bool Working, int Holding, Guid Revision, DateTimeOffset At, IReadOnlyList<ApiFinding> Findings);
