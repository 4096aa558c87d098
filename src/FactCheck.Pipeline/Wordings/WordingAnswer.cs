using FactCheck.Data.Reviews;

namespace FactCheck.Pipeline.Wordings;

/// <summary>What author or editor says to a proposed wording.</summary>
/// <param name="State">Accepted, amended or refused.</param>
/// <param name="Amendment">The words instead, where it is amended.</param>
/// <param name="Reason">Why, where it is refused.</param>
public sealed record WordingAnswer(WordingState State, string Amendment = "", string Reason = "");
