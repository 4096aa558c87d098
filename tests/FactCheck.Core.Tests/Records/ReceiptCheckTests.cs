using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Records;
using FactCheck.Core.Text;

namespace FactCheck.Core.Tests.Records;

/// <summary>What a receipt says must hold even where somebody signed it who had the key.</summary>
public sealed class ReceiptCheckTests
{
    private const string Ada = "00000000-0000-0000-0000-00000000000a";
    private const string Ben = "00000000-0000-0000-0000-00000000000b";

    private static readonly string Fingerprint = ApprovalFingerprint.Of("key", "Confirmed", "", [new("snap", "212 passengers")]);

    [Fact]
    public void Check_OfAReceiptThatAddsUp_Holds() => Assert.Empty(Faults(Receipt()));

    [Theory]
    [InlineData("gate", "state", "closed", "the gate was not open")]
    [InlineData("claim", "verdict", "Wrong", "the fingerprint of claim 1")]
    [InlineData("claim", "proposedBy", Ben, "was approved by the person who proposed")]
    [InlineData("claim", "state", "proposed", "neither approved nor waived")]
    [InlineData("claim", "claimKey", "other", "the fingerprint of claim 1")]
    public void Check_OfAReceiptThatDoesNotAddUp_SaysWhy(string type, string field, string value, string reason)
    {
        var records = Receipt();
        records.Find(r => r["type"]!.GetValue<string>() == type)![field] = value;
        Assert.Contains(Faults(records), f => f.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_OfAChangedQuote_SaysThatTheFingerprintIsAnother()
    {
        var records = Receipt();
        records[2]["evidence"]![0]!["quote"] = "213 passengers";
        Assert.Contains(Faults(records), f => f.Reason.Contains("fingerprint of claim 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_OfAClaimLeftOut_SaysThatTheSumIsAnother()
    {
        var records = Receipt();
        records.RemoveAt(2);
        Assert.Contains(Faults(records), f => f.Reason == "the gate counted 1 claims, the receipt has 0");
    }

    [Fact]
    public void Check_OfAnExceptionFromTheSeparationOfDuties_Holds()
    {
        var records = Receipt();
        records[2]["proposedBy"] = Ben;
        records.Add(new JsonObject { ["type"] = "waiver", ["subject"] = "separation", ["beneficiary"] = Ben, ["claimKey"] = "", ["reason"] = "night shift" });
        Assert.Empty(Faults(records));
    }

    [Fact]
    public void Check_OfAReceiptWithoutItsPlaceInTheAuditLog_SaysSo()
    {
        var records = Receipt();
        records.RemoveAt(3);
        Assert.Contains(Faults(records), f => f.Reason.Contains("one record “audit”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, "names one receipt before it, this names 0")]
    [InlineData(true, false, "a correction does not say “why”")]
    public void Check_OfAReceiptWithACorrection_WantsTheOneBeforeItAndTheReason(bool isNamed, bool hasReason, string? fault)
    {
        var records = Receipt();
        records.Add(new() { ["type"] = "correction", ["at"] = "2026-05-17T08:00:00Z", ["what"] = "221, not 212", ["why"] = hasReason ? "the office corrected its figure" : "" });
        if (isNamed) records.Add(new() { ["type"] = "previous", ["receipt"] = Digest.Of("the file before"u8) });
        var faults = Faults(records);
        if (fault is null) Assert.Empty(faults);
        else Assert.Contains(fault, Assert.Single(faults).Reason, StringComparison.Ordinal);
    }

    private static IReadOnlyList<LineFault> Faults(List<JsonObject> records)
    {
        using var signer = new Signer();
        var file = signer.Sign(SignedFile.Receipt, (IReadOnlyList<JsonElement>)[.. records.Select(r => JsonSerializer.SerializeToElement(r))]);
        return ReceiptCheck.Check(SignedFileReader.Read(file, SignedFile.Receipt));
    }

    private static List<JsonObject> Receipt() =>
    [
        new() { ["type"] = "article", ["title"] = "The ferry" },
        new() { ["type"] = "gate", ["state"] = "open", ["claims"] = 1 },
        new()
        {
            ["type"] = "claim", ["number"] = 1, ["state"] = "approved", ["claimKey"] = "key", ["verdict"] = "Confirmed", ["wording"] = "", ["fingerprint"] = Fingerprint, ["proposedBy"] = Ada,
            ["evidence"] = new JsonArray(new JsonObject { ["quote"] = "212 passengers", ["snapshot"] = "snap" }),
            ["approvals"] = new JsonArray(new JsonObject { ["by"] = Ben, ["fingerprint"] = Fingerprint }),
        },
        new() { ["type"] = "audit", ["number"] = 9, ["hash"] = "00" },
    ];
}
