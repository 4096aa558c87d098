using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace FactCheck.Architecture;

/// <summary>The packages that go out with FactCheck as CycloneDX 1.6: the same packages give the same bytes.</summary>
internal static class BillOfMaterials
{
    private const string Own = "factcheck";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(IReadOnlyList<ShippedPackage> packages)
    {
        var addresses = packages.ToLookup(p => p.Name, p => p.Address, StringComparer.OrdinalIgnoreCase);
        var direct = Dependencies.Direct();
        var links = packages.Select(p => Link(p.Address, p.Needs.SelectMany(n => addresses[n])))
            .Prepend(Link(Own, packages.Where(p => direct.Contains(p.Name)).Select(p => p.Address)));
        return new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = Own, ["name"] = "FactCheck", ["version"] = Version(), ["licenses"] = Licences("Apache-2.0") },
            },
            ["components"] = new JsonArray([.. packages.Select(Component)]),
            ["dependencies"] = new JsonArray([.. links]),
        }.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Component(ShippedPackage package) => new JsonObject
    {
        ["type"] = "library",
        ["bom-ref"] = package.Address,
        ["name"] = package.Name,
        ["version"] = package.Version,
        ["scope"] = "required",
        ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = package.Hash }),
        ["licenses"] = Licences(package.Licence),
        ["purl"] = package.Address,
    };

    private static JsonObject Link(string from, IEnumerable<string> to) => new JsonObject
    {
        ["ref"] = from,
        ["dependsOn"] = new JsonArray([.. to.Distinct().Order(StringComparer.Ordinal).Select(a => (JsonNode)JsonValue.Create(a))]),
    };

    private static JsonArray Licences(string id) => new(new JsonObject { ["license"] = new JsonObject { ["id"] = id } });

    private static string Version() => XDocument.Load(Path.Combine(House.Root, "Directory.Build.props")).Descendants().FirstOrDefault(e => e.Name.LocalName is "Version" or "VersionPrefix")?.Value ?? "0.0.0";
}
