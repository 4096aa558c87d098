using System.Text.Json;
using FactCheck.Cli.Tests.Support;
using FactCheck.Core.Records;
using FactCheck.Core.Tests.Records;

namespace FactCheck.Cli.Tests.Commands;

/// <summary>
/// Each way to tamper with an audit log, through the command that finds it. What is <em>signed anew</em> was changed by somebody who holds the
/// desk's own key; what is not, by somebody who only has the file. Links stand on lines 4, 5, 7, 8, 10, checkpoints on 6 and 9.
/// </summary>
public sealed class AuditTamperingTests : IDisposable
{
    private static readonly Guid Desk = new("01990000-0000-7000-8000-000000000001");

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
    [InlineData("nothing", 0, "holds: 7 records")]
    [InlineData("words erased, signed anew", 0, "holds: 7 records")]
    [InlineData("entry edited in the file", 7, "changed, moved or put in after signing")]
    [InlineData("entry edited, signed anew", 7, "link 3 does not follow")]
    [InlineData("entry and hash edited, signed anew", 8, "link 4 does not follow")]
    [InlineData("all links after an edit rewritten, signed anew", 9, "link 4 is not the one that was signed")]
    [InlineData("link taken out of the file", 11, "7 records were signed, 6 are here")]
    [InlineData("link taken out, signed anew", 8, "expected link 3, found 4")]
    [InlineData("two links exchanged, signed anew", 7, "expected link 3, found 4")]
    [InlineData("link put in twice, signed anew", 8, "expected link 4, found 3")]
    [InlineData("cut off after the last checkpoint in the file", 11, "7 records were signed, 6 are here")]
    [InlineData("cut off before the last checkpoint, signed anew", 7, "link 4 was signed, but the log ends at 2")]
    [InlineData("checkpoints exchanged, signed anew", 6, "the signature of the checkpoint at link 2 does not hold")]
    [InlineData("checkpoint of another log, signed anew", 9, "link 4 is not the one that was signed")]
    [InlineData("checkpoint edited to fit, signed anew", 9, "the signature of the checkpoint at link 4 does not hold")]
    [InlineData("signed by another key", 12, "it is signed with another key")]
    [InlineData("signature edited", 12, "the signature does not hold")]
    [InlineData("erased words put back with a wrong salt, signed anew", 5, "the words of link 2 are not the ones")]
    [InlineData("words edited, signed anew", 5, "the words of link 2 are not the ones")]
    [InlineData("a record that is no link, signed anew", 5, "this is no link of an audit log")]
    public async Task Verify_ATamperedLog_NamesTheLineThatFails(string how, int line, string reason)
    {
        _folder.Write("key.txt", _desk.PublicKey);
        _folder.Write("audit.json", Tamper(how));

        var answer = await Tool.RunAsync(_folder.Path, null, "audit", "verify", "audit.json", "--key", "key.txt");

        var said = System.Text.Encoding.UTF8.GetString(answer.Bytes);
        Assert.True(answer.Exit == (line == 0 ? 0 : 1), $"exit {answer.Exit}: {said}{answer.Error}");
        Assert.Contains(line == 0 ? reason : $"audit.json:{line}: ", said, StringComparison.Ordinal);
        Assert.Contains(reason, said, StringComparison.Ordinal);
    }

    private string Tamper(string how)
    {
        var records = Log();
        switch (how)
        {
            case "nothing": return _desk.Sign(SignedFile.Audit, records);
            case "entry edited in the file": return _desk.Sign(SignedFile.Audit, records).Replace("review.deed3", "review.other", StringComparison.Ordinal);
            case "signature edited": return Edit(_desk.Sign(SignedFile.Audit, records), "\"value\":\"");
            case "signed by another key": return _forger.Sign(SignedFile.Audit, records);
            case "link taken out of the file": return WithoutLine(_desk.Sign(SignedFile.Audit, records), 7);
            case "cut off after the last checkpoint in the file": return WithoutLine(_desk.Sign(SignedFile.Audit, records), 10);
        }
        return _desk.Sign(SignedFile.Audit, Signed(how, records));
    }

    private List<JsonElement> Signed(string how, List<JsonElement> records)
    {
        switch (how)
        {
            case "words erased, signed anew": return Put(records, 1, Link(2) with { Text = null, Salt = null });
            case "entry edited, signed anew": return Put(records, 3, Link(3) with { Entry = Entry(3, "review.other") });
            case "entry and hash edited, signed anew":
                return Put(records, 3, Link(3) with { Entry = Entry(3, "review.other"), Hash = AuditChain.Hash(Link(2).Hash, 3, Entry(3, "review.other")) });
            case "all links after an edit rewritten, signed anew":
                var rewritten = Log(number => number == 3 ? "review.other" : $"review.deed{number}");
                return [.. rewritten.Take(5), records[5], rewritten[6]];
            case "link taken out, signed anew":
                records.RemoveAt(3);
                return [.. records.Take(3), records[4], records[3], records[5]];
            case "two links exchanged, signed anew": (records[3], records[4]) = (records[4], records[3]); return records;
            case "link put in twice, signed anew": records.Insert(4, records[3]); return records;
            case "cut off before the last checkpoint, signed anew": return [.. records.Take(3), records[5]];
            case "checkpoints exchanged, signed anew":
                var (early, late) = (Point(2), Point(4));
                return Put(Put(records, 2, early with { Signature = late.Signature }), 5, late with { Signature = early.Signature });
            case "checkpoint of another log, signed anew": return Put(records, 5, Signed(4, Link(3).Hash));
            case "checkpoint edited to fit, signed anew": return Put(records, 5, Point(4) with { At = Point(4).At.AddMilliseconds(1) });
            case "erased words put back with a wrong salt, signed anew": return Put(records, 1, Link(2) with { Salt = "other" });
            case "words edited, signed anew": return Put(records, 1, Link(2) with { Text = "other words" });
            default: return [records[0], JsonSerializer.SerializeToElement(new { note = "none" }), .. records.Skip(1)];
        }
    }

    private static List<JsonElement> Put(List<JsonElement> records, int at, AuditExportLink link)
    {
        records[at] = link.ToRecord();
        return records;
    }

    private static List<JsonElement> Put(List<JsonElement> records, int at, SignedCheckpoint point)
    {
        records[at] = point.ToRecord();
        return records;
    }

    private List<JsonElement> Log(Func<int, string>? action = null) =>
        [Link(1, action).ToRecord(), Link(2, action).ToRecord(), Point(2).ToRecord(), Link(3, action).ToRecord(), Link(4, action).ToRecord(), Point(4).ToRecord(), Link(5, action).ToRecord()];

    private SignedCheckpoint Point(int number) => Signed(number, Link(number).Hash);

    private SignedCheckpoint Signed(int number, string hash)
    {
        var at = new DateTimeOffset(2026, 5, 16, 13, number, 0, TimeSpan.Zero);
        return new(number, hash, at, _desk.PublicKey, _desk.Sign(SignedCheckpoint.Payload(number, hash, at)));
    }

    private static AuditExportLink Link(int number, Func<int, string>? action = null)
    {
        var hash = AuditChain.Genesis;
        for (var n = 1; n <= number; n++) hash = AuditChain.Hash(hash, n, Entry(n, action?.Invoke(n)));
        return new(number, hash, Entry(number, action?.Invoke(number)), $"words {number}", "salt");
    }

    private static AuditEntry Entry(int number, string? action = null) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Desk = Desk,
        At = new DateTimeOffset(2026, 5, 16, 12, number, 0, TimeSpan.Zero),
        Action = action ?? $"review.deed{number}",
        SubjectKind = "review",
        Subject = Desk,
        TextHash = SaltedText.Hash("salt", $"words {number}"),
    };

    private static string WithoutLine(string file, int line)
    {
        var lines = file.Split('\n').ToList();
        lines.RemoveAt(line - 1);
        lines[line - 2] = lines[line - 2].TrimEnd(',') + (lines[line - 1] == "]," ? "" : ",");
        return string.Join('\n', lines);
    }

    // Exchanges the first character of a value for another.
    private static string Edit(string file, string before)
    {
        var at = file.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return file[..at] + (file[at] == 'A' ? 'B' : 'A') + file[(at + 1)..];
    }
}
