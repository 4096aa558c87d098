namespace FactCheck.Evaluation;

/// <summary>Short articles of our own with claims that must come out, word for word, and words that must not.</summary>
public class CaseTests
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Extract_OwnArticle_GivesItsClaimsAndNoOthersForbidden(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", file));
        var claims = Engine.Extract(lines[0]).Claims.Select(c => c.Text).ToList();
        foreach (var line in lines.Skip(1).Where(l => l.Length > 2))
        {
            if (line[0] == '+') Assert.Contains(line[2..], claims);
            else Assert.DoesNotContain(line[2..], claims);
        }
    }
}
