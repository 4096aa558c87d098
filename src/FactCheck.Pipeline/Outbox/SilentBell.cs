namespace FactCheck.Pipeline.Outbox;

/// <summary>Wakes nobody: the rows wait for whoever sweeps. For hosts without workers (tests, restore).</summary>
public sealed class SilentBell : IWorkBell
{
    public void Ring(WorkOffer offer)
    {
    }
}
