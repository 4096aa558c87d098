namespace FactCheck.Data.Desks;

/// <summary>Somebody who was put out of a desk. Neither the identity provider nor an old link brings them back; an administrator does.</summary>
public sealed class Deactivation
{
    public required Guid DeskId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
