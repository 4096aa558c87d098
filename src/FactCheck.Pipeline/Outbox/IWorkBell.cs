namespace FactCheck.Pipeline.Outbox;

/// <summary>Wakes the workers. The rows are the truth: a lost offer only means that the Sweep finds the row later.</summary>
public interface IWorkBell
{
    public void Ring(WorkOffer offer);
}
