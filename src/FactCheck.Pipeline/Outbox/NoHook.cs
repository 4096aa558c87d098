using FactCheck.Data.Jobs;

namespace FactCheck.Pipeline.Outbox;

/// <summary>Nobody listens.</summary>
public sealed class NoHook : IStepHook
{
    public void Reached(LineStep step, StepPoint point)
    {
    }
}
