namespace FactCheck.Data.Desks;

/// <summary>What a person may do at a desk. One person may have several.</summary>
public enum DeskRole
{
    Author,
    Checker,
    Approver,
    Editor,

    /// <summary>Head of research: assigns, settles, sees the load.</summary>
    Head,
    Legal,
    Administrator,
}
