using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>What changed between the fingerprint somebody saw and what stands there, in words.</summary>
internal static class ReviewDifference
{
    internal static async Task<string> SinceAsync(FactCheckDbContext data, Review now, string seen, CancellationToken cancellation)
    {
        var before = await data.Verdicts.AsNoTracking().Where(v => v.ReviewId == now.Id && v.Fingerprint == seen)
            .OrderByDescending(v => v.ProposedAt).FirstOrDefaultAsync(cancellation);
        var current = await data.Verdicts.AsNoTracking().SingleOrDefaultAsync(v => v.Id == now.VerdictRecordId, cancellation);
        var parts = before is null ? Now(now) : Between(before, current, now);
        return string.Join(' ', parts.DefaultIfEmpty("The claim, its citations or its verdict changed."));
    }

    private static IEnumerable<string> Now(Review now)
    {
        yield return $"The claim now reads “{now.ClaimText}”.";
        yield return now.Verdict is { } verdict ? $"The verdict {verdict} is proposed or decided." : "No verdict is proposed.";
        if (now.VoidDifference.Length > 0) yield return now.VoidDifference;
    }

    private static IEnumerable<string> Between(VerdictRecord before, VerdictRecord? current, Review now)
    {
        if (NormalForm.Of(before.ClaimText) != NormalForm.Of(now.ClaimText))
            yield return $"The claim read “{before.ClaimText}”, it now reads “{now.ClaimText}”.";
        else if (before.ClaimKey != now.ClaimKey)
            yield return "The sources cited for the claim changed.";
        if (current is null)
        {
            yield return $"The verdict {before.Verdict} is no longer proposed ({Ended(before.Outcome)}).";
            yield break;
        }
        if (before.Verdict != current.Verdict) yield return $"The verdict was {before.Verdict}, it is now {current.Verdict}.";
        if (NormalForm.Of(before.Wording) != NormalForm.Of(current.Wording))
            yield return $"The proposed wording was “{before.Wording}”, it is now “{current.Wording}”.";
        foreach (var quote in Quotes(before).Except(Quotes(current), StringComparer.Ordinal)) yield return $"No longer accepted: “{quote}”.";
        foreach (var quote in Quotes(current).Except(Quotes(before), StringComparer.Ordinal)) yield return $"Newly accepted: “{quote}”.";
    }

    private static IEnumerable<string> Quotes(VerdictRecord record) => record.Evidence.Select(e => e.Quote);

    private static string Ended(VerdictOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
