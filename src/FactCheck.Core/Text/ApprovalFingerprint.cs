namespace FactCheck.Core.Text;

/// <summary>What an approval holds for: a claim, a verdict and the evidence the proposer accepted.</summary>
public static class ApprovalFingerprint
{
    /// <summary>64 hexadecimal digits; the order of the evidence does not matter, a new capture does not enter it.</summary>
    /// <param name="claimKey">See <see cref="ClaimKey"/>.</param>
    /// <param name="verdict">Name of the verdict, or empty while none is proposed.</param>
    /// <param name="wording">The wording that is proposed, or empty.</param>
    /// <param name="evidence">Accepted quotes with their snapshots.</param>
    public static string Of(string claimKey, string verdict, string wording, IEnumerable<AcceptedQuote> evidence) => Digest.Of(
        [claimKey, verdict, NormalForm.Of(wording),
         .. evidence.Select(e => e.Snapshot + " " + NormalForm.Of(e.Quote)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
