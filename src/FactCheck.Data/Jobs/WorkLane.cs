namespace FactCheck.Data.Jobs;

/// <summary>Whose turn comes first. What a step makes due stays in its lane.</summary>
public enum WorkLane
{
    /// <summary>A person waits for it.</summary>
    Interactive,

    /// <summary>A machine handed it in: a pull request, an import.</summary>
    Batch,

    /// <summary>Nobody waits: published articles are watched.</summary>
    Watching,
}
