namespace FactCheck.Web.Endpoints;

/// <summary>A claim that an edit yields.</summary>
public sealed record EditYield
{
    public string? Text { get; init; }

    /// <summary>One of the claim kinds; other by default.</summary>
    public string? Kind { get; init; }

    /// <summary>Its words in the sentence, where it is about a part of it.</summary>
    public string? Words { get; init; }
}
