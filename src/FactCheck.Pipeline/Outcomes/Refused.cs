using FactCheck.Core.Reviews;

namespace FactCheck.Pipeline.Outcomes;

/// <summary>Nothing was written.</summary>
/// <param name="Refusal">Why, and what to do instead.</param>
public sealed record Refused(Refusal Refusal) : Outcome
{
    public RefusalKind Kind => Refusal.Kind;
}
