using FactCheck.Core.Articles;

namespace FactCheck.Evaluation;

/// <summary>Short articles of our own with claims that must come out, word for word, and words that must not.</summary>
/// <remarks>The article is the first line, or all before a line of three dashes; then <c>+</c> before each claim and <c>-</c> before what is none.</remarks>
public class CaseTests
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Extract_OwnArticle_GivesItsClaimsAndNoOthersForbidden(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", file));
        var end = Array.LastIndexOf(lines, "---") is var rule and > 0 ? rule : 1;
        var text = string.Join('\n', lines[..end]);
        var claims = (file.EndsWith(".md", StringComparison.Ordinal) ? Engine.Extract(ArticleReader.Read(text, ArticleFormat.Markdown)) : Engine.Extract(text)).Claims.Select(c => c.Text).ToList();
        foreach (var line in lines[end..].Where(l => l.Length > 2 && l != "---"))
        {
            if (line[0] == '+') Assert.Contains(line[2..], claims);
            else Assert.DoesNotContain(line[2..], claims);
        }
    }
}
