namespace FactCheck.Web.Reading;

/// <summary>What the machine still does for an article.</summary>
/// <param name="Steps">Pieces of work that are due.</param>
/// <param name="Reading">True until the claims of the current revision stand.</param>
/// <param name="Sources">Sources cited.</param>
/// <param name="Fetched">Of these, with at least one capture.</param>
/// <param name="Stuck">Work that was given up and needs a person, in words.</param>
/// <param name="Stamp">Changes when any of this does.</param>
public sealed record WorkProgress(int Steps, bool Reading, int Sources, int Fetched, IReadOnlyList<string> Stuck, string Stamp)
{
    public bool Busy => Steps > Stuck.Count;
}
