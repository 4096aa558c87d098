using FactCheck.Core.Checks;

namespace FactCheck.Core.Reporting;

/// <summary>Every rule that can show up in a report, by number.</summary>
public static class RuleBook
{
    public static IReadOnlyList<CheckDescription> All { get; } =
    [
        .. ClaimChecks.All.Select(c => c.Description).Concat(ArticleChecks.All.Select(c => c.Description)).Concat(HouseRules.All)
            .OrderBy(d => d.Id.Value, StringComparer.Ordinal),
    ];
}
