namespace FactCheck.Core.Reviews;

/// <summary>What a person can do with a claim; written in camel case outside.</summary>
public enum ReviewAction
{
    Take,
    Release,
    Assign,
    Propose,
    Withdraw,
    Approve,
    Return,
    Dispute,
    Decide,
    AskHelp,
    AnswerHelp,
    Reopen,
    Waive,
    Supersede,
}
