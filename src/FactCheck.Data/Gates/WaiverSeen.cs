namespace FactCheck.Data.Gates;

/// <summary>Somebody was shown a waiver on the gate.</summary>
public sealed class WaiverSeen
{
    public required Guid WaiverId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid DeskId { get; init; }
    public required DateTimeOffset At { get; init; }
}
