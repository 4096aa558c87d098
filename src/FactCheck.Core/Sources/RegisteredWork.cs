namespace FactCheck.Core.Sources;

/// <summary>What a registry says of a work with a DOI.</summary>
public sealed record RegisteredWork
{
    /// <summary>In lower case, without the resolver before it: <c>10.1000/182</c>.</summary>
    public required string Doi { get; init; }

    public string Title { get; init; } = "";

    public bool IsRetracted { get; init; }

    public bool IsCorrected { get; init; }

    /// <summary>DOI of the notice that retracts or corrects it, or empty.</summary>
    public string Notice { get; init; } = "";
}
