namespace FactCheck.Core.Claims;

/// <summary>How much harm a wrong claim does; the gate policy asks for approvals by it.</summary>
public enum RiskClass
{
    Low,
    Normal,
    High,
}
