using System.Text;
using System.Text.Json;

namespace FactCheck.Architecture;

/// <summary>docs/security/dependencies.md tells what goes out with FactCheck and under which licence; FACTCHECK_WRITE_DOCS=1 writes it, FACTCHECK_SBOM names a file for the bill of materials.</summary>
public sealed class DependencyTests
{
    /// <summary>Licences that a newsroom may run and hand on without asking anybody. A package under another one needs a decision.</summary>
    private static readonly string[] Permitted = ["MIT", "Apache-2.0", "BSD-2-Clause", "PostgreSQL", "MPL-1.1", "LGPL-3.0-only", "LGPL-3.0-or-later"];

    private static readonly string Place = Path.Combine(House.Root, "docs/security/dependencies.md");

    [Fact]
    public void List_OfTheDocuments_IsWhatIsShipped()
    {
        var written = Table(Dependencies.All());
        if (Environment.GetEnvironmentVariable("FACTCHECK_WRITE_DOCS") == "1") File.WriteAllText(Place, written);
        Assert.Equal(written, File.ReadAllText(Place));
    }

    [Fact]
    public void Licences_OfEveryPackage_AreAmongThePermittedOnes() =>
        Assert.Empty(Dependencies.All().Where(p => !Permitted.Contains(p.Licence)).Select(p => $"{p.Name} {p.Version}: {p.Licence}"));

    [Fact]
    public void Bill_OfMaterials_NamesEveryPackageWithHashLicenceAndNeeds()
    {
        var packages = Dependencies.All();
        var bill = BillOfMaterials.Write(packages);
        if (Environment.GetEnvironmentVariable("FACTCHECK_SBOM") is { Length: > 0 } file) File.WriteAllText(file, bill);

        using var read = JsonDocument.Parse(bill);
        var components = read.RootElement.GetProperty("components").EnumerateArray().ToList();
        var known = components.Select(c => c.GetProperty("bom-ref").GetString()).Append("factcheck").ToHashSet();
        Assert.True(packages.Count > 30, $"only {packages.Count} packages");
        Assert.Equal(packages.Count, components.Count);
        Assert.All(components, c => Assert.Equal(128, c.GetProperty("hashes")[0].GetProperty("content").GetString()?.Length));
        Assert.All(read.RootElement.GetProperty("dependencies").EnumerateArray(), d => Assert.All(d.GetProperty("dependsOn").EnumerateArray(), to => Assert.Contains(to.GetString(), known)));
        Assert.DoesNotContain(packages, p => p.Name.StartsWith("xunit", StringComparison.Ordinal) || p.Name.Contains("BannedApiAnalyzers", StringComparison.Ordinal));
    }

    private static string Table(IReadOnlyList<ShippedPackage> packages)
    {
        var direct = Dependencies.Direct();
        var text = new StringBuilder()
            .Append("# What goes out with FactCheck\n\n")
            .Append("Written by a test of the architecture (`FACTCHECK_WRITE_DOCS=1`), which also fails where a licence is not among those that a newsroom may run and\n")
            .Append("hand on without asking anybody. `tests/run --sbom=FILE` writes the same as a bill of materials (CycloneDX 1.6, JSON), with the hash of each package.\n")
            .Append("The language model under `src/FactCheck.Language` is under CC BY-SA 4.0; its notice stands beside it. The code is under Apache-2.0. The .NET runtime (MIT)\n")
            .Append("is not part of it. Packages that only build or test FactCheck do not go out and are not listed.\n\n")
            .Append("| package | version | licence | named by, or needed by |\n|---|---|---|---|\n");
        foreach (var one in packages)
        {
            var why = direct[one.Name].Any() ? string.Join(", ", direct[one.Name]) : "*" + string.Join(", ", packages.Where(p => p.Needs.Contains(one.Name, StringComparer.OrdinalIgnoreCase)).Select(p => p.Name).Distinct()) + "*";
            text.Append("| ").Append(one.Name).Append(" | ").Append(one.Version).Append(" | ").Append(one.Licence).Append(" | ").Append(why).Append(" |\n");
        }
        return text.ToString();
    }
}
