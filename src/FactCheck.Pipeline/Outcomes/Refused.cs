namespace FactCheck.Pipeline.Outcomes;

/// <summary>Nothing was written.</summary>
/// <param name="Kind">What sort of refusal.</param>
/// <param name="Reason">Why, in one sentence for the person.</param>
/// <param name="Next">What to do instead, or empty.</param>
public sealed record Refused(RefusalKind Kind, string Reason, string Next = "") : Outcome;
