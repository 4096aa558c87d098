using FactCheck.Core.Rules;

namespace FactCheck.Core.Gates;

/// <summary>The decision, its sum and what holds it, in order of effect. Page, check run, exit code and receipt are renderings of it.</summary>
/// <param name="Holding">How many of the findings, counted from the first, keep the gate from opening.</param>
public sealed record GateResult(GateState State, GateSum Sum, IReadOnlyList<Finding> Findings, int Holding = 0);
