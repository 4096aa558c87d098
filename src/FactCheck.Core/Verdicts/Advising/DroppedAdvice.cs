namespace FactCheck.Core.Verdicts.Advising;

/// <summary>Proposals that were dropped, counted. Their words are kept nowhere: what stands in no text must not be read as if it did.</summary>
/// <param name="Kind">What was proposed.</param>
/// <param name="Reason">Why it was dropped.</param>
/// <param name="Count">How many.</param>
public sealed record DroppedAdvice(AdviceKind Kind, DropReason Reason, int Count);
