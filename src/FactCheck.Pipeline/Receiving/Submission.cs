namespace FactCheck.Pipeline.Receiving;

/// <summary>An article as it is handed in.</summary>
public sealed record Submission
{
    public required RevisionText Text { get; init; }

    /// <summary>Until the reader finds one in the text; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its name in the system that hands it in, or null. The same name again is the same article.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Empty where nobody says: then an editor must name them before the gate can open.</summary>
    public IReadOnlyList<AuthorName> Authors { get; init; } = [];
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Name of the gate policy; empty for the desk's default.</summary>
    public string Policy { get; init; } = "";
}
