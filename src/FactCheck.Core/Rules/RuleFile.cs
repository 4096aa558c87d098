namespace FactCheck.Core.Rules;

/// <summary>One file of the rules folder, read by a host.</summary>
/// <param name="Path">Relative to the rules folder, with <c>/</c>: <c>claims/cues.yaml</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record RuleFile(string Path, string Text);
