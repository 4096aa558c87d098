namespace FactCheck.Core.Text;

/// <summary>What makes a claim the same claim: its normalised text and the identities of its citations.</summary>
public static class ClaimKey
{
    /// <summary>
    /// The key of a claim: 64 hexadecimal digits. Order and repetition of citations do not matter; line, file and revision are not in it.
    /// </summary>
    /// <param name="claimText">The claim in words.</param>
    /// <param name="citations">Canonical URLs (or other identities) of the sources cited for it.</param>
    public static string Of(string claimText, IEnumerable<string> citations) =>
        Digest.Of([NormalForm.Of(claimText), .. citations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
