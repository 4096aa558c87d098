using System.Text;

namespace FactCheck.Fetching.Robots;

/// <summary>robots.txt as RFC 9309 reads it: the group of our name, else of everyone; the longest matching line wins, and "allow" on a tie.</summary>
public sealed class RobotsRules
{
    private const int MostCharacters = 512 * 1024;
    private readonly List<RobotsRule> _rules;

    private RobotsRules(List<RobotsRule> rules) => _rules = rules;

    public static RobotsRules AllowAll { get; } = new([]);

    public static RobotsRules ForbidAll { get; } = new([new(false, "/")]);

    /// <param name="text">The file; what is past 500 kB is not read.</param>
    /// <param name="agent">Our product name.</param>
    public static RobotsRules Parse(string text, string agent)
    {
        var ours = new List<RobotsRule>();
        var everyones = new List<RobotsRule>();
        var (isOurs, isEveryones, inAgents, hasOurs) = (false, false, false, false);
        foreach (var (key, value) in Lines(text))
        {
            if (key == "user-agent")
            {
                if (!inAgents) isOurs = isEveryones = false;
                inAgents = true;
                isOurs |= IsNamed(value, agent);
                isEveryones |= value == "*";
                hasOurs |= isOurs;
            }
            else if (key is "allow" or "disallow")
            {
                inAgents = false;
                if (value.Length == 0) continue;
                var rule = new RobotsRule(key == "allow", Normalise(value));
                if (isOurs) ours.Add(rule);
                if (isEveryones) everyones.Add(rule);
            }
        }
        return new(hasOurs ? ours : everyones);
    }

    public bool Allows(string pathAndQuery)
    {
        if (pathAndQuery == "/robots.txt") return true;
        var path = Normalise(pathAndQuery);
        RobotsRule? best = null;
        foreach (var rule in _rules)
        {
            if (!Matches(rule.Pattern, path)) continue;
            if (best is null || rule.Pattern.Length > best.Pattern.Length || (rule.Pattern.Length == best.Pattern.Length && rule.Allows)) best = rule;
        }
        return best?.Allows ?? true;
    }

    private static IEnumerable<(string Key, string Value)> Lines(string text)
    {
        var limited = text.Length > MostCharacters ? text[..MostCharacters] : text;
        foreach (var line in limited.TrimStart('\uFEFF').Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var content = comment < 0 ? line : line[..comment];
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) yield return (content[..colon].Trim().ToLowerInvariant(), content[(colon + 1)..].Trim());
        }
    }

    private static bool IsNamed(string value, string agent)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        return end > 0 && value.AsSpan(0, end).Equals(agent, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Both sides in one spelling: what is not ASCII is percent-encoded, hexadecimal digits in upper case.</summary>
    private static string Normalise(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.IsAscii) normal.Append((char)rune.Value);
            else foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) normal.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        for (var i = 0; i + 2 < normal.Length; i++)
        {
            if (normal[i] != '%') continue;
            normal[i + 1] = char.ToUpperInvariant(normal[i + 1]);
            normal[i + 2] = char.ToUpperInvariant(normal[i + 2]);
        }
        return normal.ToString();
    }

    /// <summary>Prefix match with * for anything and $ for the end; greedy with one way back, so never more than pattern × path.</summary>
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var end = anchored ? pattern.Length - 1 : pattern.Length;
        int p = 0, s = 0, star = -1, mark = 0;
        while (s < path.Length)
        {
            if (p == end && !anchored) return true;
            if (p < end && pattern[p] == '*')
            {
                star = p++;
                mark = s;
            }
            else if (p < end && pattern[p] == path[s])
            {
                p++;
                s++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                s = ++mark;
            }
            else
            {
                return false;
            }
        }
        while (p < end && pattern[p] == '*') p++;
        return p == end;
    }
}
