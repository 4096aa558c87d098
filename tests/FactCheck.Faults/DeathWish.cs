using System.Diagnostics;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Outbox;

namespace FactCheck.Faults;

/// <summary>Ends the process, as <c>kill -9</c> does, when a step reaches a point for the first time.</summary>
public sealed class DeathWish(LineStep at, StepPoint when) : IStepHook
{
    /// <summary>Read by this host only; the product knows no such variable.</summary>
    public const string Variable = "FACTCHECK_DEATH";

    public static IStepHook FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } wish) return new NoHook();
        var parts = wish.Split(':');
        return new DeathWish(Enum.Parse<LineStep>(parts[0]), Enum.Parse<StepPoint>(parts[1]));
    }

    public void Reached(LineStep step, StepPoint point)
    {
        if (step != at || point != when) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
