using FactCheck.Core.Gates;
using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Data.Reviews;

namespace FactCheck.Web.Reading;

/// <summary>The gate's arithmetic as rows: every finding that holds it is counted in one row, so the right-hand column adds up to the gate's own number.</summary>
public static class Ledger
{
    private static readonly string[] OfClaims = ["FC501", "FC502", "FC511"];

    public static IReadOnlyList<LedgerRow> Of(GateResult gate, IReadOnlyList<ClaimCard> claims, LedgerCounts counts, IReadOnlyList<Query> queries)
    {
        var holding = gate.Findings.Take(gate.Holding).ToList();
        int Take(Predicate<Finding> which) => holding.RemoveAll(which);
        var sentences = Take(f => f.Rule.Value == "FC503");
        var asked = Take(f => f.Rule.Value == "FC504");
        var decided = Take(f => OfClaims.Contains(f.Rule.Value));
        var desk = Take(f => f.Rule.Value.StartsWith("FC5", StringComparison.Ordinal));
        return
        [
            new("Sentences", counts.Sentences, [(counts.WithClaims, "with claims"), (counts.NotCheckable, "not checkable"), (counts.Undecided, "undecided")], sentences,
                $"of all, {counts.Unseen} unseen by a person"),
            new("Claims", claims.Count, ClaimParts(claims), decided),
            new("Queries", queries.Count, [(queries.Count(q => q.AnsweredAt is not null && !q.NeedsDecision && q.WithdrawnAt is null), "answered"), (queries.Count(q => q.NeedsDecision), "answered, to be decided"), (queries.Count(q => q.WithdrawnAt is not null), "withdrawn"), (queries.Count(q => q.IsOpen), "open")], asked),
            new("Findings", counts.Findings.Values.Sum(), [.. Enum.GetValues<Severity>().Reverse().Select(s => (counts.Findings.GetValueOrDefault(s), Word(s)))], holding.Count),
            new("Sources", gate.Sum.Captured + gate.Sum.Stale + gate.Sum.Failed + gate.Sum.NotAttempted,
                [(gate.Sum.Captured, "captured"), (gate.Sum.Stale, "stale"), (gate.Sum.Failed, "failed"), (gate.Sum.NotAttempted, "not attempted")], 0, "a source holds nothing by itself; its claims do"),
            new("Desk", null, [(desk, "of authors, signatures and work that is due")], desk),
        ];
    }

    private static List<(int, string)> ClaimParts(IReadOnlyList<ClaimCard> claims)
    {
        var waived = claims.Count(c => c.Waived);
        var rest = claims.Where(c => !c.Waived).ToList();
        var returned = rest.Count(c => c.Review.Returned);
        int In(ReviewState state) => rest.Count(c => c.Review.State == state && !c.Review.Returned);
        return
        [
            (In(ReviewState.Approved), "approved"), (waived, "waived"), (In(ReviewState.Open), "open"), (In(ReviewState.InCheck), "in check"),
            (In(ReviewState.Proposed), "proposed"), (returned, "returned"), (In(ReviewState.Disputed), "disputed"), (In(ReviewState.HelpNeeded), "help needed"),
        ];
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Blocking => "blocking",
        Severity.Warning => "warnings",
        Severity.Inconclusive => "for a person",
        _ => "notes",
    };
}
