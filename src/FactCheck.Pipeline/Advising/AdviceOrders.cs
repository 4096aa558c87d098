using FactCheck.Data.Jobs;
using FactCheck.Models;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;

namespace FactCheck.Pipeline.Advising;

/// <summary>Where the operator named a model, it is asked behind the evidence of the rules; without one there is nothing to place.</summary>
public sealed class AdviceOrders(ModelDoor door)
{
    /// <param name="subject">A claim, or a revision.</param>
    /// <param name="capture">The capture beside the claim; null for a revision.</param>
    internal void Place(Change change, Work work, Guid subject, Guid? capture)
    {
        // What is captured again and again after publication is looked at by people; a model is not paid to.
        if (door.IsOn && work.Lane != WorkLane.Watching) change.Due(OrderOf(subject, capture, TimeSpan.Zero));
    }

    // It belongs to no article, and comes after everything else: nothing of an article waits for a model.
    internal static WorkOrder OrderOf(Guid subject, Guid? capture, TimeSpan delay) => new(LineStep.AskModel, subject, null, capture) { Delay = delay, Lane = WorkLane.Watching };
}
