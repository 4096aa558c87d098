namespace FactCheck.Data.Reviews;

/// <summary>An answer to a query after its first: several people may answer one question.</summary>
public sealed class FurtherAnswer
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid QueryId { get; init; }
    public required string Text { get; init; }

    /// <summary>The account that answered; null where the answer came by the link.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The name that was given with it; empty where an account answered.</summary>
    public string Name { get; init; } = "";
    public required DateTimeOffset At { get; init; }
}
