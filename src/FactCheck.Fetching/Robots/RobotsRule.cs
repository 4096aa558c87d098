namespace FactCheck.Fetching.Robots;

/// <summary>One line of robots.txt that allows or forbids.</summary>
internal sealed record RobotsRule(bool Allows, string Pattern);
