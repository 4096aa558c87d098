using System.Text.Json;
using FactCheck.Core.Records;

namespace FactCheck.Core.Tests.Records;

public sealed class SignedFileTests
{
    private static readonly object[] Three = [new { type = "a", n = 1 }, new { type = "b", words = "“Zitat” – é" }, new { type = "c", list = new[] { 1, 2 } }];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void Read_OfWhatWasSigned_Holds()
    {
        using var signer = new Signer();
        var reading = SignedFileReader.Read(signer.Sign(SignedFile.Receipt, Three), SignedFile.Receipt, signer.PublicKey);
        Assert.Empty(reading.Faults);
        Assert.Equal([4, 5, 6], reading.Records.Select(r => r.Line));
    }

    [Fact]
    public void Read_OfAnotherLayoutOfTheSameRecords_Holds()
    {
        using var signer = new Signer();
        var pretty = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(signer.Sign(SignedFile.Receipt, Three)), Indented);
        Assert.Empty(SignedFileReader.Read(pretty, SignedFile.Receipt).Faults);
    }

    [Theory]
    [InlineData("\"n\":1", "\"n\":2", 4)]
    [InlineData("“Zitat”", "“Satz”", 5)]
    [InlineData("[1,2]", "[2,1]", 6)]
    [InlineData("\"type\":\"b\"", "\"type\":\"b\",\"more\":true", 5)]
    public void Read_OfAnEditedRecord_NamesItsLine(string words, string instead, int line)
    {
        using var signer = new Signer();
        var edited = signer.Sign(SignedFile.Receipt, Three).Replace(words, instead, StringComparison.Ordinal);
        Assert.Equal(line, Assert.Single(SignedFileReader.Read(edited, SignedFile.Receipt).Faults).Line);
    }

    [Fact]
    public void Read_OfRecordsInAnotherOrder_NamesBoth()
    {
        using var signer = new Signer();
        var lines = signer.Sign(SignedFile.Receipt, Three).Split('\n');
        (lines[3], lines[4]) = (lines[4], lines[3]);
        Assert.Equal([4, 5], SignedFileReader.Read(string.Join('\n', lines), SignedFile.Receipt).Faults.Select(f => f.Line));
    }

    [Fact]
    public void Read_OfAFileWithARecordLess_SaysSo()
    {
        using var signer = new Signer();
        var lines = signer.Sign(SignedFile.Receipt, Three).Split('\n').ToList();
        lines.RemoveAt(5);
        lines[4] = lines[4].TrimEnd(',');
        Assert.Contains(SignedFileReader.Read(string.Join('\n', lines), SignedFile.Receipt).Faults, f => f.Reason == "3 records were signed, 2 are here");
    }

    [Fact]
    public void Read_OfDigestsMadeToFitAnEdit_FailsAtTheSignature()
    {
        using var signer = new Signer();
        var file = signer.Sign(SignedFile.Receipt, Three);
        var forged = JsonSerializer.SerializeToElement(new { type = "a", n = 9 });
        var fitted = file.Replace("\"n\":1", "\"n\":9", StringComparison.Ordinal)
            .Replace(SignedFile.DigestOf(JsonSerializer.SerializeToElement(Three[0])), SignedFile.DigestOf(forged), StringComparison.Ordinal);
        Assert.Equal("the signature does not hold", Assert.Single(SignedFileReader.Read(fitted, SignedFile.Receipt).Faults).Reason);
    }

    [Fact]
    public void Read_OfAFileSignedAnewByAnother_FailsWhereTheKeyIsKnown()
    {
        using var signer = new Signer();
        using var other = new Signer();
        var file = other.Sign(SignedFile.Receipt, Three);
        Assert.Empty(SignedFileReader.Read(file, SignedFile.Receipt).Faults);
        Assert.Contains("another key", Assert.Single(SignedFileReader.Read(file, SignedFile.Receipt, signer.PublicKey).Faults).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{", 1)]
    [InlineData("{\n\"kind\":\"factcheck-receipt/1\",\n\"records\":[\n{]", 4)]
    [InlineData("{\"kind\":\"something/1\",\"records\":[]}", 1)]
    [InlineData("{\"kind\":\"factcheck-receipt/1\",\"records\":[]}", 1)]
    [InlineData("{\"kind\":\"factcheck-receipt/1\",\"records\":[],\"signature\":{}}", 1)]
    [InlineData("{\"kind\":\"factcheck-receipt/1\",\"records\":[],\"signature\":7}", 1)]
    [InlineData("[[[[", 1)]
    public void Read_OfWhatIsNoSignedFile_SaysWhatIsWrongAndWhere(string text, int line) =>
        Assert.Equal(line, SignedFileReader.Read(text, SignedFile.Receipt).Faults[0].Line);
}
