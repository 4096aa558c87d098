using FactCheck.Core.Reviews;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>An action on a claim was done.</summary>
public sealed record ApiDecision(Guid Id, ReviewAction Action, DateTimeOffset At);
