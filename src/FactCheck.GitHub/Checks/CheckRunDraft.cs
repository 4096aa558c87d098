namespace FactCheck.GitHub.Checks;

/// <summary>A check run as it should stand.</summary>
public sealed record CheckRunDraft
{
    public required string Name { get; init; }

    public required string HeadSha { get; init; }

    /// <summary>Our identity of the run: a run is looked up by it before it is made, so a crash makes no second one.</summary>
    public required string ExternalId { get; init; }

    public required string DetailsUrl { get; init; }

    public required CheckState State { get; init; }

    public required string Summary { get; init; }

    public IReadOnlyList<CheckAnnotation> Annotations { get; init; } = [];

    /// <summary>Offers "Re-run" and "Re-fetch sources".</summary>
    public bool OffersActions => State is { Status: "completed", Conclusion: "failure" or "action_required" };
}
