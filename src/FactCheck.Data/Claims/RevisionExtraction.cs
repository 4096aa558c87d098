namespace FactCheck.Data.Claims;

/// <summary>What the engine made of a revision, frozen: claims are this, shaped by the claim edits. Written by ExtractClaims only, once.</summary>
public sealed class RevisionExtraction
{
    public required Guid RevisionId { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>Name and version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Identity of the rules files it was made by.</summary>
    public required string Rules { get; init; }

    /// <summary>Day of the article as the reader found it, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The whole extraction as JSON.</summary>
    public required string Extraction { get; init; }

    /// <summary>Ids of claim edits that no longer apply, shown and never dropped.</summary>
    public required IReadOnlyList<Guid> IdleEdits { get; set; }
    public required DateTimeOffset At { get; set; }
}
