using System.Text.Json;

namespace FactCheck.Core.Records;

/// <summary>
/// Checks an exported audit log: the signature first, then the chain link by link. Links of other desks stand in it as number and hash
/// alone, so that the chain is whole and nothing of theirs is said.
/// </summary>
public static class AuditExportCheck
{
    /// <summary>All that does not hold, in the order of the lines.</summary>
    public static IReadOnlyList<LineFault> Check(SignedFileReading reading)
    {
        var faults = new List<LineFault>(reading.Faults);
        // Whatever is no chain is no audit log, however well it is signed.
        var previous = AuditChain.Genesis;
        long expected = 1;
        foreach (var record in reading.Records)
        {
            if (ReadLink(record.Value) is not { } link)
            {
                faults.Add(new(record.Line, "this is no link of an audit log"));
                continue;
            }
            if (link.Number != expected) faults.Add(new(record.Line, $"expected link {expected}, found {link.Number}"));
            else if (link.Entry is { } entry && AuditChain.Hash(previous, link.Number, entry) != link.Hash)
                faults.Add(new(record.Line, $"link {link.Number} does not follow from its entry and the link before"));
            if (link.Entry is { TextHash.Length: > 0 } worded && link.Text is { } text && SaltedText.Hash(link.Salt ?? "", text) != worded.TextHash)
                faults.Add(new(record.Line, $"the words of link {link.Number} are not the ones that were recorded"));
            (previous, expected) = (link.Hash, link.Number + 1);
        }
        return [.. faults.DistinctBy(f => (f.Line, f.Reason)).OrderBy(f => f.Line)];
    }

    private static AuditExportLink? ReadLink(JsonElement record)
    {
        try
        {
            return record.Deserialize<AuditExportLink>(SignedFile.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
