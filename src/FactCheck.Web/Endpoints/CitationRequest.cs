namespace FactCheck.Web.Endpoints;

/// <summary>A source that the desk adds to a claim.</summary>
public sealed record CitationRequest
{
    /// <summary>The whole address.</summary>
    public string? Url { get; init; }

    /// <summary>What it is there to support.</summary>
    public string? Why { get; init; }
}
