using FactCheck.Core.Records;

namespace FactCheck.Core.Tests.Records;

public sealed class AuditChainTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static AuditEntry Entry(int n) => new()
    {
        Id = new Guid(n, 0, 0, new byte[8]), Desk = Guid.Empty, At = Now.AddSeconds(n), Action = "review.approve", SubjectKind = "review",
        Subject = new Guid(n, 1, 0, new byte[8]), Facts = new Dictionary<string, string> { ["state"] = "Approved", ["key"] = $"k{n}" },
        TextHash = SaltedText.Hash("salt", "because"),
    };

    private static List<AuditLink> Chain(int length)
    {
        var links = new List<AuditLink>();
        for (var n = 1; n <= length; n++)
        {
            var hash = AuditChain.Hash(links.LastOrDefault()?.Hash ?? AuditChain.Genesis, n, Entry(n));
            links.Add(new(n, hash, Entry(n)));
        }
        return links;
    }

    [Fact]
    public void Verify_UntouchedChain_Holds() => Assert.Null(AuditChain.Verify(Chain(5)));

    public static TheoryData<string> Tamperings => new("edit", "fact", "text", "time", "gap", "reorder", "renumber", "hash");

    [Theory]
    [MemberData(nameof(Tamperings))]
    public void Verify_AnyTampering_NamesTheLink(string tampering)
    {
        var links = Chain(5);
        AuditEntry third = links[2].Entry;
        switch (tampering)
        {
            case "edit": links[2] = links[2] with { Entry = third with { Action = "review.return" } }; break;
            case "fact": links[2] = links[2] with { Entry = third with { Facts = new Dictionary<string, string> { ["state"] = "Approved" } } }; break;
            case "text": links[2] = links[2] with { Entry = third with { TextHash = SaltedText.Hash("salt", "other") } }; break;
            case "time": links[2] = links[2] with { Entry = third with { At = Now } }; break;
            case "gap": links.RemoveAt(2); break;
            case "reorder": (links[2], links[3]) = (links[3], links[2]); break;
            case "renumber": links.RemoveAt(2); for (var i = 2; i < links.Count; i++) links[i] = links[i] with { Number = i + 1 }; break;
            default: links[2] = links[2] with { Hash = new string('0', 64) }; break;
        }

        var broken = AuditChain.Verify(links);

        Assert.NotNull(broken);
        Assert.InRange(broken.Number, 3, 4);
    }

    [Fact]
    public void Hash_OrderOfFacts_DoesNotMatter()
    {
        var entry = Entry(1);
        var turned = entry with { Facts = new Dictionary<string, string> { ["key"] = "k1", ["state"] = "Approved" } };

        Assert.Equal(AuditChain.Hash(AuditChain.Genesis, 1, entry), AuditChain.Hash(AuditChain.Genesis, 1, turned));
    }
}
