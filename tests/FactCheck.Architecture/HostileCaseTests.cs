using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactCheck.Architecture;

/// <summary>docs/security/hostile.md says which test proves which case: every case has one, and every one that it names is there.</summary>
public sealed partial class HostileCaseTests
{
    private static readonly string[] Required = [.. Enumerable.Range(1, 33).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), "26b"];

    [Fact]
    public void Cases_EachOfTheTable_NameTestsThatAreThere()
    {
        var table = File.ReadAllText(Path.Combine(House.Root, "docs/security/hostile.md"));
        var tests = (from file in House.Files("tests")
                     from type in file.All<TypeDeclarationSyntax>()
                     from method in type.Members.OfType<MethodDeclarationSyntax>()
                     where method.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "Fact" or "Theory")
                     select type.Identifier.Text + "." + method.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        var cases = Rows().Matches(table).ToLookup(m => m.Groups[1].Value, m => Names().Matches(m.Groups[2].Value).Select(n => n.Groups[1].Value).ToList());

        Assert.Equal(Required.Order(StringComparer.Ordinal), Required.Intersect(cases.Select(c => c.Key)).Order(StringComparer.Ordinal));
        Assert.Empty(cases.Where(c => c.All(names => names.Count == 0)).Select(c => c.Key));
        Assert.Empty(Names().Matches(table).Select(n => n.Groups[1].Value).Where(name => !tests.Contains(name)).Distinct());
    }

    [GeneratedRegex(@"^\| (\d+b?) \|(.*)\|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex Names();
}
