using FactCheck.Core.Claims;

namespace FactCheck.Web.Reading;

/// <summary>What one person did to the claims of one sentence, as it is shown.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="SentenceId">Its sentence in the current revision; null where the revision has no such sentence.</param>
/// <param name="IsIdle">It no longer applies: its sentence changed, or the claims that it takes are gone.</param>
/// <param name="UndoneBy">Who took it back, or empty.</param>
public sealed record EditLine(ClaimEdit Edit, string By, DateTimeOffset At, Guid? SentenceId, bool IsIdle, string UndoneBy)
{
    public bool IsUndone => UndoneBy.Length > 0;

    /// <summary>Why it no longer applies.</summary>
    public string WhyIdle => SentenceId is null
        ? "Its sentence was changed or taken out."
        : "The sentence stands, but a claim that it takes is no longer there.";
}
