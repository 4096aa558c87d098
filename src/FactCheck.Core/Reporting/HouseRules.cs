using FactCheck.Core.Checks;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>Rules about the run and its configuration rather than about a claim.</summary>
public static class HouseRules
{
    public static CheckDescription ExpiredSuppression { get; } = new(new("FC601"), "A suppression has expired",
        "A finding was silenced until a day that has passed.", Severity.Warning, "Mend the finding, or renew the suppression with a new reason.");

    public static CheckDescription UnusedSuppression { get; } = new(new("FC602"), "A suppression silences nothing",
        "The finding it names does not occur where it stands.", Severity.Warning, "Remove it.");

    public static CheckDescription SuppressionWithoutReason { get; } = new(new("FC603"), "A suppression without a reason",
        "Silencing needs a reason that others can read.", Severity.Blocking, "Write reason=\"…\".");

    public static CheckDescription StaleBaseline { get; } = new(new("FC604"), "The baseline names findings that are gone",
        "A baseline may only shrink: what it names and what no longer occurs must leave it.", Severity.Warning, "Run with --write-baseline.");

    /// <summary>A finding of one of these rules, which stands at no words.</summary>
    public static Finding Of(CheckDescription rule, string message, string path = "", int occurrence = 0) =>
        new() { Rule = rule.Id, Severity = rule.Severity, Message = message, Next = rule.Next, Path = path, Occurrence = occurrence };

    public static IReadOnlyList<CheckDescription> All { get; } = [ExpiredSuppression, UnusedSuppression, SuppressionWithoutReason, StaleBaseline];
}
