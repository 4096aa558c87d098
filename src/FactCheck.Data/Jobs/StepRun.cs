namespace FactCheck.Data.Jobs;

/// <summary>The log of the machine: a step was done. Outside the audit chain, trimmed by the Sweep.</summary>
public sealed class StepRun
{
    public long Number { get; init; }
    public required Guid DeskId { get; init; }
    public required LineStep Step { get; init; }
    public required string Key { get; init; }
    public Guid? ArticleId { get; init; }
    public required int Attempt { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int Milliseconds { get; init; }
}
