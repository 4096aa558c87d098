using System.Text.Json;
using FactCheck.Core.Text;

namespace FactCheck.Core.Records;

/// <summary>
/// Checks what a receipt says, beside its signature: the gate was open, each approval holds for the fingerprint of its claim, verdict and
/// evidence, nobody approved what they proposed unless an exception says so, the sums are the sums of its lines, and corrections name what they correct.
/// </summary>
public static class ReceiptCheck
{
    private static readonly string[] Said = ["at", "what", "why"];

    /// <summary>All that does not hold, in the order of the lines.</summary>
    public static IReadOnlyList<LineFault> Check(SignedFileReading reading)
    {
        var faults = new List<LineFault>(reading.Faults);
        if (reading.Records.Count == 0) return faults;
        var byType = reading.Records.ToLookup(r => Text(r.Value, "type"));
        foreach (var type in new[] { "article", "gate", "audit" })
        {
            if (byType[type].Count() != 1) faults.Add(new(reading.SignatureLine, $"a receipt has one record “{type}”, this has {byType[type].Count()}"));
        }
        var waived = byType["waiver"].Select(w => Text(w.Value, "claimKey")).ToHashSet(StringComparer.Ordinal);
        var exempt = byType["waiver"].Where(w => Text(w.Value, "subject") == "separation").Select(w => Text(w.Value, "beneficiary")).ToHashSet(StringComparer.Ordinal);
        foreach (var claim in byType["claim"]) faults.AddRange(Claim(claim, waived, exempt).Select(reason => new LineFault(claim.Line, reason)));
        foreach (var gate in byType["gate"])
        {
            if (Text(gate.Value, "state") != "open") faults.Add(new(gate.Line, "the gate was not open"));
            if (Number(gate.Value, "claims") != byType["claim"].Count())
                faults.Add(new(gate.Line, $"the gate counted {Number(gate.Value, "claims")} claims, the receipt has {byType["claim"].Count()}"));
        }
        faults.AddRange(Corrections(byType["correction"], byType["previous"], reading.SignatureLine));
        return [.. faults.OrderBy(f => f.Line)];
    }

    /// <summary>Whether a receipt is the one that another was made after: the other names the hash of its bytes.</summary>
    /// <param name="reading">The later receipt.</param>
    /// <param name="earlier">The bytes of the earlier file.</param>
    public static LineFault? Follows(SignedFileReading reading, ReadOnlySpan<byte> earlier)
    {
        var digest = Digest.Of(earlier);
        if (reading.Records.FirstOrDefault(r => Text(r.Value, "type") == "previous") is not { } previous) return new(reading.SignatureLine, "it names no receipt before it");
        return Text(previous.Value, "receipt") == digest ? null : new(previous.Line, $"it was made after another receipt ({Text(previous.Value, "receipt")}) than the one given ({digest})");
    }

    private static IEnumerable<LineFault> Corrections(IEnumerable<SignedRecord> corrections, IEnumerable<SignedRecord> previous, int signature)
    {
        var (made, named) = (corrections.ToList(), previous.ToList());
        if (named.Count > 1 || (made.Count > 0 && named.Count == 0)) yield return new(signature, $"a receipt with corrections names one receipt before it, this names {named.Count}");
        foreach (var one in named.Where(p => Text(p.Value, "receipt") is not { Length: 64 } hash || !hash.All(char.IsAsciiHexDigitLower))) yield return new(one.Line, "the receipt before it is not named by its hash");
        foreach (var one in made)
        {
            foreach (var field in Said.Where(f => Text(one.Value, f).Length == 0)) yield return new(one.Line, $"a correction does not say “{field}”");
        }
    }

    private static IEnumerable<string> Claim(SignedRecord claim, HashSet<string> waived, HashSet<string> exempt)
    {
        var value = claim.Value;
        var number = Number(value, "number");
        var verdict = Text(value, "verdict");
        var fingerprint = Text(value, "fingerprint");
        var evidence = Items(value, "evidence");
        if (verdict.Length > 0 && evidence.TrueForAll(e => Text(e, "quote").Length > 0)
            && ApprovalFingerprint.Of(Text(value, "claimKey"), verdict, Text(value, "wording"), evidence.Select(e => new AcceptedQuote(Text(e, "snapshot"), Text(e, "quote")))) != fingerprint)
        {
            yield return $"the fingerprint of claim {number} is not that of its words, verdict and evidence";
        }
        foreach (var approval in Items(value, "approvals"))
        {
            if (Text(approval, "fingerprint") != fingerprint) yield return $"an approval of claim {number} was given for something else";
            if (Text(approval, "by") == Text(value, "proposedBy") && !exempt.Contains(Text(approval, "by")))
                yield return $"claim {number} was approved by the person who proposed its verdict";
        }
        if (Text(value, "state") != "approved" && !waived.Contains(Text(value, "claimKey")) && Text(value, "asked") != "no")
            yield return $"claim {number} is neither approved nor waived";
    }

    private static List<JsonElement> Items(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    private static string Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() ?? "" : "";

    private static long Number(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var field) && field.TryGetInt64(out var number) ? number : -1;
}
