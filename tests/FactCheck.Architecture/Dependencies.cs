using System.Text.Json;
using System.Xml.Linq;

namespace FactCheck.Architecture;

/// <summary>What the two hosts ship, read from what the restore of the solution wrote down; packages that only build or test are not among it.</summary>
internal static class Dependencies
{
    private static readonly string[] Hosts = ["FactCheck.Web", "FactCheck.Cli"];

    /// <summary>Packages that bring their licence as a file, and what stands in it.</summary>
    private static readonly Dictionary<string, string> InAFile = new(StringComparer.Ordinal)
    {
        ["Hangfire.AspNetCore"] = "LGPL-3.0-or-later", ["Hangfire.Core"] = "LGPL-3.0-or-later", ["Hangfire.InMemory"] = "LGPL-3.0-or-later", ["Hangfire.NetCore"] = "LGPL-3.0-or-later",
        ["Hangfire.PostgreSql"] = "LGPL-3.0-only",
    };

    public static IReadOnlyList<ShippedPackage> All() =>
        [.. Hosts.SelectMany(Of).DistinctBy(p => p.Address).OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Version, StringComparer.Ordinal)];

    /// <summary>Projects of <c>src</c> that name the package themselves, without the common prefix.</summary>
    public static ILookup<string, string> Direct() => Directory.EnumerateFiles(Path.Combine(House.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .SelectMany(p => XDocument.Load(p).Descendants("PackageReference")
            .Select(r => (Package: r.Attribute("Include")?.Value ?? "", Project: Path.GetFileNameWithoutExtension(p).Replace("FactCheck.", "", StringComparison.Ordinal))))
        .OrderBy(p => p.Project, StringComparer.Ordinal).ToLookup(p => p.Package, p => p.Project);

    private static IEnumerable<ShippedPackage> Of(string host)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(House.Root, "src", host, "obj", "project.assets.json")));
        var root = assets.RootElement;
        var targets = root.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject().ToDictionary(t => t.Name.Split('/')[0], t => (Key: t.Name, t.Value), StringComparer.OrdinalIgnoreCase);
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        var framework = root.GetProperty("project").GetProperty("frameworks").EnumerateObject().First().Value.GetProperty("dependencies");
        var open = new Queue<string>(framework.EnumerateObject().Where(d => !d.Value.TryGetProperty("suppressParent", out _)).Select(d => d.Name)
            .Concat(targets.Where(t => t.Value.Value.GetProperty("type").GetString() == "project").Select(t => t.Key)));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = new List<ShippedPackage>();
        while (open.TryDequeue(out var name))
        {
            // What the framework itself brings is not in the list of targets.
            if (!seen.Add(name) || !targets.TryGetValue(name, out var target)) continue;
            var needs = NamesOf(target.Value);
            foreach (var need in needs) open.Enqueue(need);
            if (target.Value.GetProperty("type").GetString() == "package") found.Add(Read(target.Key, root.GetProperty("libraries").GetProperty(target.Key), folders, [.. needs.Where(targets.ContainsKey)]));
        }
        return found;
    }

    private static List<string> NamesOf(JsonElement target) => target.TryGetProperty("dependencies", out var needs) ? [.. needs.EnumerateObject().Select(n => n.Name)] : [];

    private static ShippedPackage Read(string key, JsonElement library, List<string> folders, IReadOnlyList<string> needs)
    {
        var (name, version) = (key.Split('/')[0], key.Split('/')[1]);
        var hash = Convert.ToHexStringLower(Convert.FromBase64String(library.GetProperty("sha512").GetString() ?? ""));
        var folder = folders.Select(f => Path.Combine(f, library.GetProperty("path").GetString() ?? "")).First(Directory.Exists);
        var sheet = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Descendants().Where(e => e.Name.LocalName == "license").ToList();
        var written = sheet.FirstOrDefault(e => e.Attribute("type")?.Value == "expression")?.Value;
        return new(name, version, written ?? InAFile.GetValueOrDefault(name) ?? "unknown", hash, needs);
    }
}
