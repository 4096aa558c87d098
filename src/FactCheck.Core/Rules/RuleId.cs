namespace FactCheck.Core.Rules;

/// <summary>The number of a rule, <c>FC</c> and three digits. Hundreds: 1 sources, 2 citations, 3 evidence, 4 arithmetic and text, 5 people and gate, 6 configuration.</summary>
/// <param name="Value">For example <c>FC101</c>.</param>
public readonly record struct RuleId(string Value)
{
    public override string ToString() => Value;
}
