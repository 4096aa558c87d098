namespace FactCheck.Web.Hosting;

/// <summary>What a page says when it cannot be shown: what happened, why, whether the work is safe, what next, and a number to quote.</summary>
/// <param name="What">In one sentence.</param>
/// <param name="Why">As far as it is known.</param>
/// <param name="Work">What became of what was typed and saved.</param>
/// <param name="Next">Words before the two ways on.</param>
/// <param name="Number">What people quote and the log carries.</param>
/// <param name="Again">Address of the page to try again, or empty.</param>
public sealed record Fault(string What, string Why, string Work, string Next, string Number, string Again)
{
    /// <summary>Class of its colour: our fault is a conflict, everything else waits for a person.</summary>
    public string Css { get; init; } = "is-wait";

    public string Glyph { get; init; } = "info";
}
