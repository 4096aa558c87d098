namespace FactCheck.GitHub.Checks;

/// <summary>Status and conclusion of a check run, in the platform's words.</summary>
/// <param name="Status"><c>in_progress</c> or <c>completed</c>.</param>
/// <param name="Conclusion">Null while in progress.</param>
/// <param name="Title">In one line.</param>
public sealed record CheckState(string Status, string? Conclusion, string Title)
{
    /// <summary>The table of states: a failure beats waiting, waiting beats success; a broken tool is never neutral.</summary>
    public static CheckState Of(CheckFacts facts) => facts switch
    {
        { Superseded: true } => Completed("cancelled", "A later push has taken its place"),
        { Incident: { } incident } => Completed("failure", $"FactCheck broke; incident {incident}"),
        { Misconfigured: { } problem } => Completed("failure", problem),
        { ContentChanged: false } => Completed("success", "No content changed"),
        { Blocking: > 0 } => Completed("failure", facts.Blocking == 1 ? "1 thing to mend" : $"{facts.Blocking} things to mend"),
        { IsReading: true } => new("in_progress", null, "Reading the changed claims"),
        { Waiting: > 0, WaitingAsksForAction: true } => Completed("action_required", Review(facts.Waiting)),
        { Waiting: > 0 } => new("in_progress", null, Review(facts.Waiting)),
        _ => Completed("success", "Every changed claim is approved"),
    };

    private static CheckState Completed(string conclusion, string title) => new("completed", conclusion, title);

    private static string Review(int count) => count == 1 ? "1 thing waits for review" : $"{count} things wait for review";
}
