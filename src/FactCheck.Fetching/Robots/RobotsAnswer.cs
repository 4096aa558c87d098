namespace FactCheck.Fetching.Robots;

/// <summary>What a host's robots.txt came to.</summary>
/// <param name="Rules">What it allows.</param>
/// <param name="Reason">Why the rules are what they are, where it is not the file that says so; else empty.</param>
/// <param name="Expires">When to ask again.</param>
internal sealed record RobotsAnswer(RobotsRules Rules, string Reason, DateTimeOffset Expires);
