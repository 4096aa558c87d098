using FactCheck.Core.Claims;
using FactCheck.Data.Claims;
using FactCheck.Data.Reviews;

namespace FactCheck.Pipeline.Steps;

/// <summary>Which reworded claim is which former one, as <see cref="ClaimMatcher"/> sees it.</summary>
internal static class ClaimKinship
{
    internal static IEnumerable<(ClaimRow Claim, Review Review)> Pair(IReadOnlyList<ClaimRow> claims, IReadOnlyList<Review> reviews)
    {
        var before = reviews.Select(r => new KnownClaim(r.ClaimKey, r.ClaimText)).ToList();
        var after = claims.Select(c => new KnownClaim("", c.Text)).ToList();
        return [.. ClaimMatcher.Match(before, after).Select(p => (claims[p.After], reviews[p.Before]))];
    }
}
