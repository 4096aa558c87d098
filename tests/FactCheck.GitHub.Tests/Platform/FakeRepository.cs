using System.Security.Cryptography;
using System.Text;

namespace FactCheck.GitHub.Tests.Platform;

/// <summary>A repository with commits, branches and pull requests.</summary>
public sealed class FakeRepository(string fullName)
{
    private int _next;

    public string FullName { get; } = fullName;

    public Dictionary<string, FakeCommit> Commits { get; } = [];

    public Dictionary<string, string> Branches { get; } = [];

    public Dictionary<int, FakePull> Pulls { get; } = [];

    /// <summary>A commit on a branch; null as a file's text removes it.</summary>
    public string Commit(string branch, IReadOnlyDictionary<string, string?> files, string message = "Write", string name = "Ann Author", string email = "ann@news.example", string? login = "ann")
    {
        var parent = Branches.GetValueOrDefault(branch);
        var tree = parent is null ? [] : Commits[parent].Files.ToDictionary();
        foreach (var (path, text) in files)
        {
            if (text is null) tree.Remove(path);
            else tree[path] = text;
        }
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{FullName} {++_next} {branch}")))[..40];
        Commits[sha] = new(sha, parent, tree, message, name, email, login);
        Branches[branch] = sha;
        return sha;
    }

    public void Branch(string name, string from) => Branches[name] = Branches[from];

    public FakePull Open(int number, string branch, string into = "main", string title = "A change", bool isFork = false) =>
        Pulls[number] = new() { Number = number, Title = title, Base = into, Head = Branches[branch], IsFork = isFork };

    /// <summary>A merge queue's commit: the base with the trees of pull requests laid over it.</summary>
    public string Group(string into, params int[] pulls)
    {
        var files = new Dictionary<string, string?>();
        foreach (var pull in pulls)
        {
            var from = MergeBase(Branches[into], Pulls[pull].Head);
            foreach (var (path, status, _) in Changes(from, Pulls[pull].Head)) files[path] = status == "removed" ? null : Commits[Pulls[pull].Head].Files[path];
        }
        Branches["group"] = Branches[into];
        return Commit("group", files);
    }

    public string MergeBase(string @base, string head)
    {
        var ancestors = Line(@base).ToHashSet();
        return Line(head).First(ancestors.Contains);
    }

    /// <summary>Commits of the head that the base has not, the oldest first.</summary>
    public IReadOnlyList<FakeCommit> Ahead(string @base, string head)
    {
        var known = Line(@base).ToHashSet();
        return [.. Line(head).TakeWhile(s => !known.Contains(s)).Reverse().Select(s => Commits[s])];
    }

    /// <summary>Path, status and former path of every file that differs.</summary>
    public IReadOnlyList<(string Path, string Status, string? Former)> Changes(string from, string to)
    {
        var (before, after) = (Commits[from].Files, Commits[to].Files);
        var removed = before.Keys.Where(p => !after.ContainsKey(p)).ToList();
        var changes = new List<(string, string, string?)>();
        foreach (var (path, text) in after.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (before.TryGetValue(path, out var old))
            {
                if (old != text) changes.Add((path, "modified", null));
            }
            else if (removed.Find(r => before[r] == text) is { } former)
            {
                removed.Remove(former);
                changes.Add((path, "renamed", former));
            }
            else changes.Add((path, "added", null));
        }
        changes.AddRange(removed.Select(r => (r, "removed", (string?)null)));
        return changes;
    }

    private IEnumerable<string> Line(string sha)
    {
        for (var at = sha; at is not null; at = Commits[at].Parent) yield return at;
    }
}
