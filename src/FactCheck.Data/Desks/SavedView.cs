namespace FactCheck.Data.Desks;

/// <summary>A view of the queue that one person has kept under a name.</summary>
public sealed class SavedView
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }

    /// <summary>What it asks of the queue, as it stands in the address after the question mark.</summary>
    public required string Query { get; set; }
    public required DateTimeOffset At { get; init; }
}
