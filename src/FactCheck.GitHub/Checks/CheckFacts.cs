namespace FactCheck.GitHub.Checks;

/// <summary>What a check run is made from.</summary>
public sealed record CheckFacts
{
    /// <summary>The pull request touches content at all.</summary>
    public required bool ContentChanged { get; init; }

    /// <summary>Changed claims with a finding that the author can mend.</summary>
    public int Blocking { get; init; }

    /// <summary>Changed claims that wait for people, or whose sources nobody could read.</summary>
    public int Waiting { get; init; }

    /// <summary>The configuration of the repository cannot be used: why, with file and line; or null.</summary>
    public string? Misconfigured { get; init; }

    /// <summary>Claims and findings are not all there yet.</summary>
    public bool IsReading { get; init; }

    /// <summary>A later push has taken its place.</summary>
    public bool Superseded { get; init; }

    /// <summary>The tool broke, after three tries; the number to quote, or null.</summary>
    public string? Incident { get; init; }

    /// <summary>By configuration: waiting shows as <c>action_required</c> and not as <c>in_progress</c>.</summary>
    public bool WaitingAsksForAction { get; init; }
}
