namespace FactCheck.Web.Keeping;

/// <summary>Something that the doctor found.</summary>
/// <param name="What">What it is.</param>
/// <param name="Next">What to do.</param>
/// <param name="IsGrave">Records are damaged or the desk cannot work; otherwise somebody should look.</param>
public sealed record Complaint(string What, string Next, bool IsGrave = true);
