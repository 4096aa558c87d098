using FactCheck.Data.Jobs;

namespace FactCheck.Pipeline.Outbox;

/// <summary>Is told how far a step has come: nobody listens in production; the fault harness ends the process there.</summary>
public interface IStepHook
{
    public void Reached(LineStep step, StepPoint point);
}
