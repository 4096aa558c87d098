using FactCheck.Core.Reviews;

namespace FactCheck.Pipeline.Outcomes;

/// <summary>What came of an attempt to write. Expected outcomes are values: <see cref="Done"/>, <see cref="Refused"/>, <see cref="Stale"/>, <see cref="NotFound"/>.</summary>
public abstract record Outcome
{
    public static NotFound Nothing { get; } = new();

    /// <summary>Something is missing or wrong in what was given.</summary>
    public static Refused Missing(string why, string next = "") => new(new Refusal(RefusalKind.Missing, why, next));

    /// <summary>The person has no right to it.</summary>
    public static Refused NotAllowed(string why, string next = "") => new(new Refusal(RefusalKind.Rights, why, next));

    /// <summary>Not as things stand.</summary>
    public static Refused NotInThisState(string why, string next = "") => new(new Refusal(RefusalKind.State, why, next));
}
