using FactCheck.Core.Rules;

namespace FactCheck.Web.Reading;

/// <summary>Everything that holds the gate for one claim, or one thing that concerns no claim.</summary>
public sealed record HoldingGroup(ClaimCard? Claim, IReadOnlyList<Finding> Findings)
{
    public string Anchor => Findings[0].Id;

    /// <summary>Grouped by claim in the order of effect; what concerns no claim stands alone.</summary>
    public static IReadOnlyList<HoldingGroup> Of(IEnumerable<Finding> holding, IReadOnlyList<ClaimCard> claims) =>
        [.. holding.GroupBy(f => f.ClaimKey.Length > 0 && claims.Any(c => c.Review.ClaimKey == f.ClaimKey) ? f.ClaimKey : f.Id)
            .Select(g => new HoldingGroup(claims.FirstOrDefault(c => c.Review.ClaimKey == g.Key), [.. g]))];
}
