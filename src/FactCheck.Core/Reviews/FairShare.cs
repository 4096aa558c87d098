namespace FactCheck.Core.Reviews;

/// <summary>Who gets which claim, so that everybody has about as much in hand. The claims of one article go to as few people as that allows.</summary>
public static class FairShare
{
    /// <summary>One person for each claim, in the order of the claims; a claim that nobody may check is left out.</summary>
    /// <param name="claims">The claims to give away, with their article.</param>
    /// <param name="inHand">How many claims each checker has already.</param>
    /// <param name="mayCheck">False where the person is an author of the article.</param>
    public static IReadOnlyDictionary<Guid, Guid> Of(
        IReadOnlyList<(Guid Claim, Guid Article)> claims, IReadOnlyDictionary<Guid, int> inHand, Func<Guid, Guid, bool> mayCheck)
    {
        var loads = inHand.ToDictionary(p => p.Key, p => p.Value);
        var given = new Dictionary<Guid, Guid>();
        foreach (var article in claims.GroupBy(c => c.Article))
        {
            var able = loads.Keys.Where(p => mayCheck(p, article.Key)).Order().ToList();
            if (able.Count == 0) continue;
            // As if the claims were dealt one by one, but each person's are neighbours in the text.
            var shares = able.ToDictionary(p => p, _ => 0);
            foreach (var _ in article)
            {
                var next = able.MinBy(p => loads[p]);
                loads[next]++;
                shares[next]++;
            }
            var hands = able.SelectMany(p => Enumerable.Repeat(p, shares[p]));
            foreach (var (claim, person) in article.Zip(hands)) given[claim.Claim] = person;
        }
        return given;
    }
}
