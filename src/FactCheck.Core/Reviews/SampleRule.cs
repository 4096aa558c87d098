using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Core.Reviews;

/// <summary>
/// Which of several low-risk proposals must be read one by one before all of them may be approved together. The choice follows from the proposals
/// themselves, so nobody picks the easy ones, and the server finds the same sample as the page did.
/// </summary>
public static class SampleRule
{
    /// <summary>One in so many is read, and never fewer than one.</summary>
    public const int OneIn = 4;

    /// <summary>The sample, as a part of <paramref name="fingerprints"/>.</summary>
    /// <param name="fingerprints">The approval fingerprints of all the proposals that are to be approved together.</param>
    public static IReadOnlySet<string> Of(IEnumerable<string> fingerprints)
    {
        var all = fingerprints.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // The whole set decides: with one proposal more or less the sample is another one.
        var salt = string.Join('\n', all);
        return all.OrderBy(f => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(salt + "\n\n" + f))), StringComparer.Ordinal)
            .Take((all.Count + OneIn - 1) / OneIn).ToHashSet(StringComparer.Ordinal);
    }
}
