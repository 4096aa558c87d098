using System.Globalization;
using System.Text;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;

namespace FactCheck.Cli.Git;

/// <summary>What the articles were at a Git revision: which files differ from it, and what those files said.</summary>
internal sealed class BaseRevision
{
    private readonly string _root;
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly List<string> _oldPaths = [];

    private BaseRevision(string root, string commit, IReadOnlyList<string> notes)
    {
        _root = root;
        Commit = commit;
        Notes = notes;
        ReadChanges();
    }

    /// <summary>The commit that changes are counted from.</summary>
    public string Commit { get; }

    /// <summary>Fall-backs that were taken.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Opens the repository around the files; the common ancestor with what is checked out counts, so that other people's later work does not.</summary>
    public static BaseRevision Open(string revision, IReadOnlyList<string> paths)
    {
        var folder = paths[0] == "-" ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(paths[0]));
        var root = FilePlace.RootOf(folder) ?? throw new UsageException("--base: there is no Git repository here.");
        if (revision.StartsWith('-')) throw new UsageException($"--base: '{revision}' is not a revision.");
        var commit = GitCommand.Text(root, "rev-parse", "--verify", "--quiet", revision + "^{commit}")
            ?? throw new UsageException($"--base: '{revision}' is not a revision here{Core.Rules.Nearest.Hint(revision, Branches(root))}");
        var ancestor = GitCommand.Text(root, "merge-base", commit, "HEAD");
        return ancestor is { Length: > 0 }
            ? new(root, ancestor, [])
            : new(root, commit, [$"no common ancestor with {revision} is known here (a shallow clone?): compared with {revision} itself"]);
    }

    /// <summary>True where the file, or one that it includes, may hold claims that the base does not.</summary>
    public bool IsChanged(string path)
    {
        if (path == "-") return true;
        var place = Path.GetRelativePath(_root, Path.GetFullPath(path)).Replace('\\', '/');
        if (_changed.Contains(place)) return true;
        if (_changed.Count == 0 || !Includes(path, place)) return false;
        _oldPaths.Add(place);
        return true;
    }

    /// <summary>A file as it was; null where there was none.</summary>
    public string? TextOf(string place) =>
        GitCommand.Run(_root, null, "cat-file", "blob", $"{Commit}:{place}") is { } bytes ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : null;

    private bool Includes(string path, string place)
    {
        var text = InputText.Read(path);
        return ArticleInput.Included(place, text, InputText.FormatOf(path, text), IncludedFile.Beside(path)).Keys.Any(_changed.Contains);
    }

    /// <summary>Path and text, as they were, of every article file that differs now: moved and deleted ones too, since claims move with them.</summary>
    public IEnumerable<(string Path, string Text)> OldTexts()
    {
        var wanted = _oldPaths.Where(FileNames.IsArticle).ToList();
        if (wanted.Count == 0) yield break;
        var request = Encoding.UTF8.GetBytes(string.Concat(wanted.Select(p => $"{Commit}:{p}\n")));
        var answer = GitCommand.Run(_root, request, "cat-file", "--batch") ?? throw new UsageException("--base: git could not read the base.");
        var at = 0;
        foreach (var path in wanted)
        {
            var line = Array.IndexOf(answer, (byte)'\n', at);
            var header = Encoding.UTF8.GetString(answer, at, line - at).Split(' ');
            at = line + 1;
            if (header[^1] == "missing") continue;
            var size = int.Parse(header[^1], CultureInfo.InvariantCulture);
            yield return (path, Encoding.UTF8.GetString(answer, at, size).TrimStart('\uFEFF'));
            at += size + 1;
        }
    }

    private void ReadChanges()
    {
        var parts = GitCommand.Parts(GitCommand.Run(_root, null, "diff", "--name-status", "-M", "-z", Commit, "--"));
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            var status = parts[i][0];
            var before = parts[++i];
            if (status != 'A') _oldPaths.Add(before);
            _changed.Add(status is 'R' or 'C' && i + 1 < parts.Count ? parts[++i] : before);
        }
        foreach (var untracked in GitCommand.Parts(GitCommand.Run(_root, null, "ls-files", "--others", "--exclude-standard", "-z"))) _changed.Add(untracked);
    }

    private static string[] Branches(string root) =>
        (GitCommand.Text(root, "for-each-ref", "--format=%(refname:short)", "--count=500", "refs/heads", "refs/remotes", "refs/tags") ?? "").Split('\n');
}
