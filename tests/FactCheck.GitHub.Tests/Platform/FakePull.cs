namespace FactCheck.GitHub.Tests.Platform;

/// <summary>A pull request.</summary>
public sealed class FakePull
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string Base { get; init; }

    public required string Head { get; set; }

    /// <summary>Its head is in another repository.</summary>
    public bool IsFork { get; init; }

    public bool IsClosed { get; set; }

    public bool IsMerged { get; set; }
}
