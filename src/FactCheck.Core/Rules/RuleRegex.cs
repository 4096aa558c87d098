using System.Text.RegularExpressions;

namespace FactCheck.Core.Rules;

/// <summary>Compiles the expressions of rules files: linear time whatever the text, no culture, explicit capture.</summary>
public static class RuleRegex
{
    /// <summary>The expression in <paramref name="node"/>.</summary>
    /// <exception cref="RuleFormatException">It cannot be read, or needs backtracking (look-around, back references).</exception>
    public static Regex Compile(RuleNode node, bool ignoreCase = true)
    {
        try
        {
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
            return new Regex(node.AsText(), ignoreCase ? options | RegexOptions.IgnoreCase : options);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw node.Error($"bad expression: {e.Message}");
        }
    }
}
