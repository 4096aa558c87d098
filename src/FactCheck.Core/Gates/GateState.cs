namespace FactCheck.Core.Gates;

/// <summary>May this revision be published? Any doubt is not <see cref="Open"/>.</summary>
public enum GateState
{
    /// <summary>Waits for people, sources or work.</summary>
    Pending,
    Open,
    Closed,
}
