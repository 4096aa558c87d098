using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Checks;

/// <summary>What the desk holds of sources by host (<c>rules/sources</c>): kind, origin group, never evidence, how old they may be.</summary>
public sealed class SourceRules
{
    private readonly Dictionary<string, SourceKind> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _never = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Mark, string Group)> _marks = [];

    private SourceRules()
    {
    }

    /// <summary>No rules: every kind is unknown, every host its own origin.</summary>
    public static SourceRules None { get; } = new();

    /// <summary>Older sources are pointed out; null where age does not matter.</summary>
    public int? OldestDays { get; private set; }

    /// <summary>Reads all files of <c>rules/sources</c>; a later file adds to an earlier one.</summary>
    /// <exception cref="RuleFormatException">Names file and line.</exception>
    public static SourceRules Parse(RuleSet rules)
    {
        var result = new SourceRules();
        foreach (var file in rules.In("sources")) result.Add(RuleYaml.Parse(file).OnlyKeys("kinds", "origins", "never", "oldest_days"));
        return result;
    }

    /// <summary>How near a source on this host is to what it speaks of.</summary>
    public SourceKind KindOf(string url) => Look(_kinds, url, out var kind) ? kind : SourceKind.Unknown;

    /// <summary>Why a host is never evidence, or null where it may be.</summary>
    public string? NeverEvidence(string url) => Look(_never, url, out var reason) ? reason : null;

    /// <summary>Who the words come from: a wire named in the text, else the host's group, else the host itself.</summary>
    public string OriginOf(string url, SourceText? text)
    {
        if (text is not null)
            foreach (var (mark, group) in _marks)
                if (text.Byline.Contains(mark, StringComparison.OrdinalIgnoreCase) || Opening(text).Contains(mark, StringComparison.OrdinalIgnoreCase)) return group;
        return Look(_origins, url, out var origin) ? origin : Host(url);
    }

    // A wire's mark stands in the first lines or not at all; further down it is a mention.
    private static string Opening(SourceText text) => text.Text[..Math.Min(text.Text.Length, 300)];

    private void Add(RuleNode root)
    {
        foreach (var node in root.Get("kinds")?.Items ?? [])
        {
            var kind = node.OnlyKeys("kind", "hosts").Require("kind").AsName<SourceKind>();
            foreach (var host in node.Require("hosts").AsTexts()) _kinds[host] = kind;
        }
        foreach (var node in root.Get("origins")?.Items ?? [])
        {
            var group = node.OnlyKeys("group", "hosts", "marks").Require("group").AsText();
            foreach (var host in node.Get("hosts")?.AsTexts() ?? []) _origins[host] = group;
            foreach (var mark in node.Get("marks")?.AsTexts() ?? []) _marks.Add((mark, group));
        }
        foreach (var node in root.Get("never")?.Items ?? [])
        {
            var reason = node.OnlyKeys("hosts", "reason").Require("reason").AsText();
            foreach (var host in node.Require("hosts").AsTexts()) _never[host] = reason;
        }
        if (root.Get("oldest_days") is { } oldest) OldestDays = oldest.AsInteger();
    }

    private static string Host(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : url;

    // The longest rule wins: data.example.org before example.org before org.
    private static bool Look<T>(Dictionary<string, T> table, string url, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        for (var host = Host(url); ; host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (table.TryGetValue(host, out value)) return true;
            if (!host.Contains('.', StringComparison.Ordinal)) return false;
        }
    }
}
