using FactCheck.Core.Text;

namespace FactCheck.Core.Rules;

/// <summary>The envelope of all rules: which files there are. Each room parses its own folder.</summary>
public sealed class RuleSet
{
    private readonly SortedDictionary<string, RuleFile> _files = new(StringComparer.Ordinal);

    private RuleSet() { }

    /// <summary>No rules at all; every room then keeps to its built-in defaults.</summary>
    public static RuleSet Empty { get; } = new();

    /// <summary>A rule set of these files; of two with the same path the later holds (a desk's folder overlays the shipped one).</summary>
    public static RuleSet Of(params IEnumerable<RuleFile> files)
    {
        var set = new RuleSet();
        foreach (var file in files) set._files[file.Path.Replace('\\', '/')] = file;
        return set;
    }

    /// <summary>The files of one folder (<c>claims</c>, <c>sources</c>, <c>ratings</c>, <c>gates</c>, <c>checks</c>), by path.</summary>
    public IReadOnlyList<RuleFile> In(string folder) =>
        [.. _files.Values.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal) && IsYaml(f.Path))];

    /// <summary>Identity of these rules: 64 hexadecimal digits over all paths and texts.</summary>
    public string Fingerprint => Digest.Of(_files.Values.SelectMany(f => new[] { f.Path, f.Text }));

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
