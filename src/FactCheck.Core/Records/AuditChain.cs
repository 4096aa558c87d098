using System.Globalization;
using FactCheck.Core.Text;

namespace FactCheck.Core.Records;

/// <summary>Chains audit entries: each link's hash covers the one before, its own number and the entry in canonical form.</summary>
public static class AuditChain
{
    /// <summary>What stands before the first link.</summary>
    public static string Genesis { get; } = new('0', 64);

    /// <summary>The hash of link <paramref name="number"/> (counted from 1).</summary>
    public static string Hash(string previous, long number, AuditEntry entry) =>
        Digest.Of([previous, number.ToString(CultureInfo.InvariantCulture), .. Canonical(entry)]);

    /// <summary>The first link that does not hold, with the reason; null where all do.</summary>
    /// <param name="links">In order, from the first link of the chain.</param>
    public static ChainBreak? Verify(IEnumerable<AuditLink> links)
    {
        var previous = Genesis;
        long expected = 1;
        foreach (var link in links)
        {
            if (link.Number != expected) return new(link.Number, $"expected link {expected}, found {link.Number}");
            if (Hash(previous, link.Number, link.Entry) != link.Hash) return new(link.Number, "the entry or a link before it was changed");
            previous = link.Hash;
            expected++;
        }
        return null;
    }

    private static IEnumerable<string> Canonical(AuditEntry entry) =>
    [
        entry.Id.ToString("D"), entry.Desk.ToString("D"), entry.At.UtcTicks.ToString(CultureInfo.InvariantCulture),
        entry.Actor?.ToString("D") ?? "", entry.Token?.ToString("D") ?? "", entry.Action, entry.SubjectKind, entry.Subject.ToString("D"),
        entry.Article?.ToString("D") ?? "", entry.TextHash,
        .. entry.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => new[] { f.Key, f.Value }),
    ];
}
