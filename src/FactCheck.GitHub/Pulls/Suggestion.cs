namespace FactCheck.GitHub.Pulls;

/// <summary>Other words for lines of a file, as the platform offers them to be accepted with a click.</summary>
/// <param name="Line">The last line it replaces.</param>
/// <param name="StartLine">The first, where there are several.</param>
/// <param name="Lines">The new text of these lines.</param>
public sealed record Suggestion(string Path, int StartLine, int Line, string Lines, string Reason);
