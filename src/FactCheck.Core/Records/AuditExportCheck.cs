using System.Text.Json;

namespace FactCheck.Core.Records;

/// <summary>
/// Checks an exported audit log: the signature first, then the chain link by link and the checkpoints that were signed while it grew. Links
/// of other desks stand in it as number and hash alone, so that the chain is whole and nothing of theirs is said.
/// </summary>
public static class AuditExportCheck
{
    /// <summary>All that does not hold, in the order of the lines.</summary>
    public static IReadOnlyList<LineFault> Check(SignedFileReading reading)
    {
        var faults = new List<LineFault>(reading.Faults);
        var points = new List<(int Line, SignedCheckpoint Point)>();
        var hashes = new Dictionary<long, string>();
        // Whatever is no chain is no audit log, however well it is signed.
        var previous = AuditChain.Genesis;
        long expected = 1;
        foreach (var record in reading.Records)
        {
            if (IsCheckpoint(record.Value))
            {
                if (Read<SignedCheckpoint>(record.Value) is { Hash: not null, Key: not null, Signature: not null } point) points.Add((record.Line, point));
                else faults.Add(new(record.Line, "this is no checkpoint of an audit log"));
                continue;
            }
            if (Read<AuditExportLink>(record.Value) is not { Hash: not null } link)
            {
                faults.Add(new(record.Line, "this is no link of an audit log"));
                continue;
            }
            faults.AddRange(Link(link, previous, expected).Select(reason => new LineFault(record.Line, reason)));
            hashes[link.Number] = link.Hash;
            (previous, expected) = (link.Hash, link.Number + 1);
        }
        foreach (var (line, point) in points) faults.AddRange(Checkpoint(point, hashes, expected - 1).Select(reason => new LineFault(line, reason)));
        return [.. faults.DistinctBy(f => (f.Line, f.Reason)).OrderBy(f => f.Line)];
    }

    private static IEnumerable<string> Link(AuditExportLink link, string previous, long expected)
    {
        if (link.Number != expected) yield return $"expected link {expected}, found {link.Number}";
        else if (link.Entry is { } entry && AuditChain.Hash(previous, link.Number, entry) != link.Hash)
            yield return $"link {link.Number} does not follow from its entry and the link before";
        if (link.Entry is { TextHash.Length: > 0 } worded && link.Text is { } text && SaltedText.Hash(link.Salt ?? "", text) != worded.TextHash)
            yield return $"the words of link {link.Number} are not the ones that were recorded";
    }

    private static IEnumerable<string> Checkpoint(SignedCheckpoint point, Dictionary<long, string> hashes, long last)
    {
        if (!point.Holds()) yield return $"the signature of the checkpoint at link {point.Checkpoint} does not hold";
        if (!hashes.TryGetValue(point.Checkpoint, out var hash)) yield return $"link {point.Checkpoint} was signed, but the log ends at {last}";
        else if (hash != point.Hash) yield return $"link {point.Checkpoint} is not the one that was signed";
    }

    private static bool IsCheckpoint(JsonElement record) => record.ValueKind == JsonValueKind.Object && record.TryGetProperty("checkpoint", out _);

    private static T? Read<T>(JsonElement record) where T : class
    {
        try
        {
            return record.Deserialize<T>(SignedFile.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
