namespace FactCheck.Pipeline.Asking;

/// <summary>Everything that the holder of a link may see: one claim, one question, and nothing else of the article.</summary>
public sealed record LinkedQuestion
{
    public required string Claim { get; init; }
    public required string Question { get; init; }

    /// <summary>Who is asked.</summary>
    public required string To { get; init; }
    public required string Asker { get; init; }
    public required string Desk { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? Due { get; init; }
    public DateTimeOffset? Expires { get; init; }

    /// <summary>How many answers there are; their words are the desk's.</summary>
    public required int Answers { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public required LinkState State { get; init; }
}
