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
}
