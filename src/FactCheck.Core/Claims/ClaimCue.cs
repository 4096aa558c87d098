using System.Text.RegularExpressions;
using FactCheck.Core.Rules;
using FactCheck.Language.Propositions;

namespace FactCheck.Core.Claims;

/// <summary>A rule about sentences: what meets it, what it weighs, and the examples that prove it.</summary>
public sealed class ClaimCue
{
    private readonly RuleNode? _pattern;
    private readonly Regex? _regex;

    private ClaimCue(RuleNode node, string name)
    {
        Name = name;
        Path = node.Path;
        Line = node.Line;
        Feature = node.Get("when")?.AsName<SentenceFeature>();
        _pattern = node.Get("pattern");
        _regex = _pattern is null ? null : RuleRegex.Compile(_pattern);
        if (Feature is null && _regex is null) throw node.Error($"'{name}' asks for nothing: give it 'when' or 'pattern'");
        Examples = node.Get("examples")?.AsTexts() ?? [];
        Counterexamples = node.Get("counterexamples")?.AsTexts() ?? [];
        if (Examples.Count == 0) throw node.Error($"'{name}' has no examples");
        Why = node.Get("why")?.AsText() ?? "";
        Reason = node.Get("reason")?.AsText() ?? "";
        Weight = node.Get("weight")?.AsNumber() ?? 0;
    }

    public string Name { get; }

    public string Path { get; }

    public int Line { get; }

    /// <summary>What it adds to the score; negative where it speaks against a claim.</summary>
    public double Weight { get; }

    /// <summary>Why, in words for the page.</summary>
    public string Why { get; }

    /// <summary>What a sentence without claim is called because of it; empty where it speaks for one.</summary>
    public string Reason { get; }

    public IReadOnlyList<string> Examples { get; }

    public IReadOnlyList<string> Counterexamples { get; }

    private SentenceFeature? Feature { get; }

    internal static ClaimCue Parse(RuleNode node) => new(node.OnlyKeys("name", "when", "pattern", "weight", "reason", "why", "examples", "counterexamples"), node.Require("name").AsText());

    internal static ClaimCue ParseNamed(RuleNode node, string name) => new(node, name);

    /// <summary>The words that meet the cue (or its name, where it asks for a feature); null where the sentence does not meet it.</summary>
    internal string? Meets(string sentence, SentenceSignals signals, bool identity = false)
    {
        if (Feature is { } feature && (signals.Show(feature) || (identity && feature == SentenceFeature.Identity))) return Name;
        if (_regex is null) return null;
        var match = _regex.Match(sentence);
        return match.Success ? match.Value.Trim() : null;
    }
}
