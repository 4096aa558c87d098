using FactCheck.Core.Verdicts.Advising;
using FactCheck.Data.Columns;

namespace FactCheck.Data.Advising;

/// <summary>
/// What the optional model was asked and what holds of its answer: about a statement and a source, or about the text of a revision. Written by AskModel only;
/// nothing reads it but the pages that show it.
/// </summary>
public sealed class AdviceRow : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }

    /// <summary>Digest of what was asked: the same words beside the same text are asked once.</summary>
    public required string Key { get; init; }

    /// <summary>The revision whose claims it is about, or null.</summary>
    public Guid? RevisionId { get; init; }

    /// <summary>The statement it is about, as in <see cref="Claims.ClaimRow.StatementKey"/>; empty where it is about a revision.</summary>
    public required string StatementKey { get; init; }

    /// <summary>The source and the capture that the statement is read beside, or null.</summary>
    public Guid? SourceId { get; init; }
    public Guid? CaptureId { get; init; }
    public required AdviceState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>When it was last asked.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>Why there is no answer; empty where there is one.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The model that answered, as it calls itself; before an answer the one that was asked.</summary>
    public required string Model { get; set; }

    /// <summary>Version of the instruction, see <see cref="AdviceBrief.Version"/>.</summary>
    public required string PromptVersion { get; set; }

    /// <summary>The model has not seen the end of the text.</summary>
    public bool IsCut { get; set; }

    /// <summary>What holds of the answer.</summary>
    public required Advice Advice { get; set; }
    public long Version { get; set; }
}
