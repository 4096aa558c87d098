namespace FactCheck.Web.Endpoints;

/// <summary>How a machine shapes the claims of one sentence.</summary>
public sealed record EditRequest
{
    /// <summary>markMissed, reword, split, merge, notCheckable, undo.</summary>
    public string? Kind { get; init; }

    /// <summary>Id of the sentence, from the article's coverage.</summary>
    public Guid Sentence { get; init; }

    /// <summary>Ids of the claims that it takes away.</summary>
    public IReadOnlyList<Guid>? Takes { get; init; }

    public IReadOnlyList<EditYield>? Yields { get; init; }

    public string? Reason { get; init; }

    /// <summary>For undo: the number of the edit that it takes back.</summary>
    public int? Undoes { get; init; }
}
