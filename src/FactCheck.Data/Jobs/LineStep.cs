namespace FactCheck.Data.Jobs;

/// <summary>The steps of the assembly line, in its order.</summary>
public enum LineStep
{
    IngestArticle,
    ExtractClaims,
    LinkCitations,
    SyncReviews,
    CaptureSource,
    MatchEvidence,
    RunChecks,
    EvaluateGate,

    /// <summary>Behind the line: the receipt of a publication, once its audit entry is sealed.</summary>
    IssueReceipt,

    /// <summary>The receipt of a correction, once the one before it is signed.</summary>
    IssueCorrection,

    /// <summary>Behind the line: the sources of a publication are watched, and one of them was captured again.</summary>
    WatchSources,
    WatchSource,

    /// <summary>Behind an approval: a web archive is asked to keep a copy of a cited page.</summary>
    ArchiveSource,

    /// <summary>Behind the evidence, where a model is set up: it is asked for suggestions about a claim and a capture, or about a revision.</summary>
    AskModel,

    /// <summary>Beside the line: what a delivery of a content repository asks for, a pull request read, its checks put there, a merge group.</summary>
    TakeDelivery,
    ReadPullRequest,
    PublishChecks,
    CheckMergeGroup,

    /// <summary>Behind everything: what happened, told to one receiver about one article.</summary>
    DeliverWebhook,

    /// <summary>The same told to the people whom it concerns, and what of that is due by mail.</summary>
    TellPeople,
    SendMail,
}
