namespace FactCheck.Core.Reviews;

/// <summary>The words for states and actions inside sentences.</summary>
public static class Words
{
    public static string Of(ReviewState state) => state switch
    {
        ReviewState.InCheck => "in check",
        ReviewState.HelpNeeded => "waiting for help",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Of(ReviewAction action) => action switch
    {
        ReviewAction.AskHelp => "call for help",
        ReviewAction.AnswerHelp => "answer",
        _ => action.ToString().ToLowerInvariant(),
    };
}
