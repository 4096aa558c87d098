namespace FactCheck.Web.Endpoints;

/// <summary>A passage that a machine attaches in its owner's name.</summary>
public sealed record EvidenceRequest
{
    /// <summary>The capture it stands in.</summary>
    public Guid? Capture { get; init; }

    /// <summary>Its words as they stand there.</summary>
    public string? Quote { get; init; }

    /// <summary>supported (default), partial, contradicted, not_found.</summary>
    public string? Stance { get; init; }
}
