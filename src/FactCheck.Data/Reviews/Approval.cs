namespace FactCheck.Data.Reviews;

/// <summary>One person's approval of one verdict; it holds for one fingerprint.</summary>
public sealed class Approval
{
    public required Guid VerdictRecordId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ReviewId { get; init; }
    public required string Fingerprint { get; init; }
    public required DateTimeOffset At { get; init; }
}
