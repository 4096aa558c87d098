using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Cli.Tests.Support;
using FactCheck.Core.Records;
using FactCheck.Core.Tests.Records;
using FactCheck.Core.Text;

namespace FactCheck.Cli.Tests.Commands;

/// <summary>A change in any kind of line of a receipt is found on its line, through the command; so is what does not add up though it is signed.</summary>
public sealed class ReceiptTamperingTests : IDisposable
{
    private const string Ada = "00000000-0000-0000-0000-00000000000a";
    private const string Ben = "00000000-0000-0000-0000-00000000000b";

    private readonly TestFolder _folder = new();
    private readonly Signer _desk = new();
    private readonly Signer _forger = new();

    public void Dispose()
    {
        _folder.Dispose();
        _desk.Dispose();
        _forger.Dispose();
    }

    [Theory]
    [InlineData("", "", 0, "holds: 7 records")]
    [InlineData("The ferry", "The tram", 4, "changed, moved or put in after signing")]
    [InlineData("\"policy\":\"default\"", "\"policy\":\"lenient\"", 5, "changed, moved or put in after signing")]
    [InlineData("carried 212", "carried 213", 6, "changed, moved or put in after signing")]
    [InlineData("\"quote\":\"212 passengers\"", "\"quote\":\"213 passengers\"", 6, "the fingerprint of claim 1 is not that")]
    [InlineData("\"by\":\"" + Ben, "\"by\":\"" + Ada, 6, "approved by the person who proposed")]
    [InlineData("https://harbour.example/", "https://other.example/", 7, "changed, moved or put in after signing")]
    [InlineData("\"private\":\"aa", "\"private\":\"bb", 8, "changed, moved or put in after signing")]
    [InlineData("night shift", "day shift", 9, "changed, moved or put in after signing")]
    [InlineData("\"number\":9", "\"number\":8", 10, "changed, moved or put in after signing")]
    [InlineData("\"at\":\"2026", "\"at\":\"2027", 12, "the signature does not hold")]
    public async Task Verify_AReceiptWithAChangedLine_NamesIt(string words, string instead, int line, string reason)
    {
        var file = _desk.Sign(SignedFile.Receipt, Records());
        Assert.Contains(words, file, StringComparison.Ordinal);

        await AssertAsync(words.Length == 0 ? file : file.Replace(words, instead, StringComparison.Ordinal), line, reason);
    }

    [Theory]
    [InlineData("gate", "state", "closed", 5, "the gate was not open")]
    [InlineData("gate", "claims", "2", 5, "the gate counted 2 claims, the receipt has 1")]
    [InlineData("claim", "state", "proposed", 6, "neither approved nor waived")]
    [InlineData("claim", "verdict", "Wrong", 6, "the fingerprint of claim 1 is not that")]
    [InlineData("audit", "type", "other", 12, "a receipt has one record “audit”")]
    public async Task Verify_AReceiptThatDoesNotAddUpThoughSigned_NamesTheLine(string type, string field, string value, int line, string reason)
    {
        var records = Objects();
        records.Find(r => r["type"]!.GetValue<string>() == type)![field] = int.TryParse(value, out var number) ? number : value;

        await AssertAsync(_desk.Sign(SignedFile.Receipt, Elements(records)), line, reason);
    }

    [Fact]
    public async Task Verify_AReceiptSignedByAnother_NamesBothKeys() =>
        await AssertAsync(_forger.Sign(SignedFile.Receipt, Records()), 12, $"another key ({SignedFile.KeyId(_forger.PublicKey)}) than the one given ({SignedFile.KeyId(_desk.PublicKey)})");

    private async Task AssertAsync(string file, int line, string reason)
    {
        _folder.Write("key.txt", _desk.PublicKey);
        _folder.Write("receipt.json", file);
        var answer = await Tool.RunAsync(_folder.Path, null, "receipt", "verify", "receipt.json", "--key", "key.txt");
        var said = System.Text.Encoding.UTF8.GetString(answer.Bytes);
        Assert.True(answer.Exit == (line == 0 ? 0 : 1), $"exit {answer.Exit}: {said}{answer.Error}");
        Assert.Contains(said.Split('\n'), l => (line == 0 || l.StartsWith($"receipt.json:{line}: ", StringComparison.Ordinal)) && l.Contains(reason, StringComparison.Ordinal));
    }

    private static List<JsonElement> Records() => Elements(Objects());

    private static List<JsonElement> Elements(List<JsonObject> records) => [.. records.Select(r => JsonSerializer.SerializeToElement(r))];

    private static List<JsonObject> Objects()
    {
        var fingerprint = ApprovalFingerprint.Of("key", "Confirmed", "", [new("snap", "212 passengers")]);
        return
        [
            new() { ["type"] = "article", ["title"] = "The ferry" },
            new() { ["type"] = "gate", ["state"] = "open", ["claims"] = 1, ["policy"] = "default" },
            new()
            {
                ["type"] = "claim", ["number"] = 1, ["claim"] = "The ship carried 212 people.", ["state"] = "approved", ["claimKey"] = "key", ["verdict"] = "Confirmed", ["wording"] = "",
                ["fingerprint"] = fingerprint, ["proposedBy"] = Ada,
                ["evidence"] = new JsonArray(new JsonObject { ["quote"] = "212 passengers", ["snapshot"] = "snap" }),
                ["approvals"] = new JsonArray(new JsonObject { ["by"] = Ben, ["fingerprint"] = fingerprint }),
            },
            new() { ["type"] = "source", ["url"] = "https://harbour.example/", ["outcome"] = "captured" },
            new() { ["type"] = "source", ["private"] = "aa00" },
            new() { ["type"] = "waiver", ["subject"] = "finding", ["claimKey"] = "", ["reason"] = "night shift" },
            new() { ["type"] = "audit", ["number"] = 9, ["hash"] = "00" },
        ];
    }
}
