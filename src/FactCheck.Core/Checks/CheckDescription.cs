using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>What a check is, for lists and for whoever asks why it spoke.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">What it notices, in a few words.</param>
/// <param name="Why">Why that matters and how it is found, in a sentence or two.</param>
/// <param name="Severity">How much a finding weighs unless a policy says otherwise.</param>
/// <param name="Next">What to do about it.</param>
public sealed record CheckDescription(RuleId Id, string Title, string Why, Severity Severity, string Next);
