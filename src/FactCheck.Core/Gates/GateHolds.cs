using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Gates;

/// <summary>What the gate itself finds: the FC5xx rules. Blocking closes, anything else makes it wait.</summary>
internal static class GateHolds
{
    public static IEnumerable<Finding> Of(GateFacts facts, GatePolicy policy)
    {
        if (!facts.IsRead)
            yield return Waits("FC508", "The revision has not been read yet.", "Wait: the work goes on by itself.");
        foreach (var (stuck, n) in facts.Stuck.Select((s, n) => (s, n)))
            yield return Waits("FC510", $"Work is stuck: {stuck}", "Try it again, or ask the administrator.", n);
        foreach (var (author, n) in facts.UnknownAuthors.Select((a, n) => (a, n)))
            yield return Blocks("FC505", $"Nobody knows who “{author}” is, so nobody can tell whether the checker is the author.", "An editor names the author.", n);
        if (!facts.HasAuthors)
            yield return Blocks("FC505", "The article names no author, so nobody can tell whether the checker is the author.", "An editor names the author.");
        foreach (var claim in facts.Claims.Where(c => !c.Waived))
        {
            if (OfClaim(claim, policy) is { } finding) yield return finding;
        }
        foreach (var (query, n) in facts.OpenQueries.Select((q, n) => (q, n)))
            yield return OfQuery(query, n);
        if (OfCoverage(facts, policy) is { } unseen) yield return unseen;
        if (policy.LegalSignOff && !facts.LegalSigned)
            yield return Waits("FC507", "The policy asks for legal's signature, and it is not there.", "Somebody of legal reads the article and signs it off.");
        if (NothingChecked(facts, policy))
            yield return Waits("FC509", "Nothing was checked: no claim is decided and no sentence is seen by a person.", "Read the article, or wait for its claims.");
    }

    /// <summary>What is said beside the decision and holds nothing.</summary>
    public static IEnumerable<Finding> Notes(GateFacts facts, GatePolicy policy)
    {
        foreach (var claim in facts.Claims.Where(c => c.WordingOpen))
            yield return Of("FC506", Severity.Warning, $"Claim {claim.Number}: the author has not answered the approved wording.", "The author accepts, amends or refuses it.", claim);
        foreach (var (bypass, n) in facts.Bypasses.Select((b, n) => (b, n)))
            yield return Of("FC513", Severity.Note, $"Exception from the separation of duties: {bypass}", "", null, n);
        if (policy.Coverage == CoverageDemand.Machine)
            yield return Of("FC512", Severity.Note, "Coverage is the machine's reading; no person needs to have seen every sentence.", "", null);
    }

    private static Finding? OfClaim(ClaimStanding claim, GatePolicy policy)
    {
        if (claim.State != ReviewState.Approved)
        {
            return policy.Required.Contains(claim.Risk)
                ? Of("FC501", Severity.Inconclusive, $"Claim {claim.Number} is {Standing(claim)}: “{claim.Text}”", "A checker decides, an approver approves.", claim)
                : null;
        }
        if (claim.Broken)
            return Of("FC511", Severity.Inconclusive, $"Claim {claim.Number}: a quote that its approval rests on no longer stands in its source.", "A checker looks at it again.", claim);
        if (claim.Verdict is not { } verdict)
            return Of("FC501", Severity.Inconclusive, $"Claim {claim.Number} is approved without a verdict: “{claim.Text}”", "An editor reopens it.", claim);
        return policy.Permits.Contains(verdict)
            ? null
            : Of("FC502", Severity.Blocking, $"Claim {claim.Number} was decided as {Spelled(verdict)}: “{claim.Text}”", Remedy(verdict), claim);
    }

    // An answer that nobody has read would otherwise open the gate by itself.
    private static Finding OfQuery(QueryStanding query, int n) => (query.Answered
        ? Waits("FC504", $"An answer of {query.To} waits for a decision. Asked was: “{query.Question}”", "Read it, then decide the claim, or say why the verdict stands.", n)
        : Waits("FC504", $"A question to {query.To} is open: “{query.Question}”", "Answer it, or take it back.", n)) with { ClaimKey = query.ClaimKey };

    private static Finding? OfCoverage(GateFacts facts, GatePolicy policy)
    {
        if (policy.Coverage == CoverageDemand.Machine) return null;
        var unseen = facts.Sentences.Where(s => !s.SeenByPerson).ToList();
        return unseen.Count == 0 ? null
            : Waits("FC503", $"{unseen.Count} of {facts.Sentences.Count} sentences and pictures are seen by no person.", "Read them and mark them as read.") with { Span = unseen[0].Span };
    }

    private static bool NothingChecked(GateFacts facts, GatePolicy policy) =>
        // A pull request that changes no claim and no sentence leaves nothing to check.
        !(facts.IsPartial && facts.IsRead && facts.Claims.Count + facts.Sentences.Count == 0)
        && !facts.Claims.Any(c => c.Waived || c.State == ReviewState.Approved)
        && (policy.Coverage == CoverageDemand.Machine || !facts.Sentences.Any(s => s.SeenByPerson));

    private static string Standing(ClaimStanding claim) => claim.Returned ? "returned to its checker" : Words.Of(claim.State);

    private static string Spelled(Verdict verdict) => verdict switch
    {
        Verdict.CannotVerify => "not verifiable",
        Verdict.OnAuthor => "vouched for by the author alone",
        Verdict.NotCheckable => "not checkable",
        Verdict.ConfirmedWithChange => "confirmed with a change",
        Verdict.Cut => "to be cut",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    private static string Remedy(Verdict verdict) => verdict switch
    {
        Verdict.Cut => "Take the words out of the article.",
        Verdict.Wrong => "Put the approved wording into the article.",
        _ => "Find a source, change the words, or have an editor waive it.",
    };

    private static Finding Waits(string rule, string message, string next, int occurrence = 0) =>
        Of(rule, Severity.Inconclusive, message, next, null, occurrence);

    private static Finding Blocks(string rule, string message, string next, int occurrence = 0) =>
        Of(rule, Severity.Blocking, message, next, null, occurrence);

    private static Finding Of(string rule, Severity severity, string message, string next, ClaimStanding? claim, int occurrence = 0) => new()
    {
        Rule = new RuleId(rule), Severity = severity, Message = message, Next = next,
        Span = claim?.Span, ClaimKey = claim?.Key ?? "", Occurrence = occurrence,
    };
}
