using System.Text.Json;
using FactCheck.Core.Records;

namespace FactCheck.Core.Tests.Records;

/// <summary>Each way to tamper with an exported log, by somebody who can even sign it anew.</summary>
public sealed class AuditExportTests
{
    private static readonly Guid Desk = new("01990000-0000-7000-8000-000000000001");

    [Fact]
    public void Check_OfAnUntouchedLog_Holds() => Assert.Empty(Faults(Chain()));

    [Fact]
    public void Check_OfALogWithLinksOfAnotherDesk_Holds()
    {
        var chain = Chain();
        chain[2] = chain[2] with { Entry = null, Text = null, Salt = null };
        Assert.Empty(Faults(chain));
    }

    [Fact]
    public void Check_OfALogWithErasedWords_Holds()
    {
        var chain = Chain();
        chain[1] = chain[1] with { Text = null, Salt = null };
        Assert.Empty(Faults(chain));
    }

    [Theory]
    [InlineData("edited entry", 6)]
    [InlineData("edited words", 5)]
    [InlineData("gap", 6)]
    [InlineData("reorder", 5)]
    [InlineData("cut at the front", 4)]
    [InlineData("hash changed with the entry", 7)]
    [InlineData("put in", 6)]
    public void Check_OfATamperedLogSignedAnew_NamesTheFirstLineThatFails(string how, int line)
    {
        var chain = Chain();
        switch (how)
        {
            case "edited entry":
                chain[2] = chain[2] with { Entry = chain[2].Entry! with { Action = "review.return" } };
                break;
            case "edited words":
                chain[1] = chain[1] with { Text = "other words" };
                break;
            case "gap":
                chain.RemoveAt(2);
                break;
            case "reorder":
                (chain[1], chain[2]) = (chain[2], chain[1]);
                break;
            case "cut at the front":
                chain.RemoveAt(0);
                break;
            case "hash changed with the entry":
                var forged = chain[2].Entry! with { Action = "review.return" };
                chain[2] = chain[2] with { Entry = forged, Hash = AuditChain.Hash(chain[1].Hash, 3, forged) };
                break;
            default:
                chain.Insert(2, chain[1] with { Number = 3 });
                break;
        }
        Assert.Equal(line, Faults(chain)[0].Line);
    }

    [Fact]
    public void Check_OfATruncatedLog_FailsAtTheSignature()
    {
        using var signer = new Signer();
        var lines = Sign(signer, Chain()).Split('\n').ToList();
        lines.RemoveAt(7);
        lines[6] = lines[6].TrimEnd(',');
        var faults = AuditExportCheck.Check(SignedFileReader.Read(string.Join('\n', lines), SignedFile.Audit));
        Assert.Contains(faults, f => f.Reason == "5 records were signed, 4 are here");
    }

    private static IReadOnlyList<LineFault> Faults(List<AuditExportLink> chain)
    {
        using var signer = new Signer();
        return AuditExportCheck.Check(SignedFileReader.Read(Sign(signer, chain), SignedFile.Audit, signer.PublicKey));
    }

    private static string Sign(Signer signer, List<AuditExportLink> chain) => signer.Sign(SignedFile.Audit, (IReadOnlyList<JsonElement>)[.. chain.Select(l => l.ToRecord())]);

    private static List<AuditExportLink> Chain()
    {
        var chain = new List<AuditExportLink>();
        var previous = AuditChain.Genesis;
        for (var n = 1; n <= 5; n++)
        {
            var entry = new AuditEntry
            {
                Id = new Guid(n, 0, 0, new byte[8]), Desk = Desk, At = new DateTimeOffset(2026, 5, 16, 12, n, 0, TimeSpan.Zero), Action = "review.approve", SubjectKind = "review", Subject = Desk,
                Facts = new Dictionary<string, string> { ["to"] = "Approved", ["from"] = "Proposed" }, TextHash = SaltedText.Hash("salt", $"words {n}"),
            };
            previous = AuditChain.Hash(previous, n, entry);
            chain.Add(new(n, previous, entry, $"words {n}", "salt"));
        }
        return chain;
    }
}
