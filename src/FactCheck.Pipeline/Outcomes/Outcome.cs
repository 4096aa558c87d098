namespace FactCheck.Pipeline.Outcomes;

/// <summary>What came of an attempt to write. Expected outcomes are values: <see cref="Done"/>, <see cref="Refused"/>, <see cref="Stale"/>, <see cref="NotFound"/>.</summary>
public abstract record Outcome
{
    public static NotFound Nothing { get; } = new();

    public static Refused Invalid(string reason, string next = "") => new(RefusalKind.Invalid, reason, next);

    public static Refused NotAllowed(string reason, string next = "") => new(RefusalKind.NotAllowed, reason, next);

    public static Refused NotInThisState(string reason, string next = "") => new(RefusalKind.NotInThisState, reason, next);
}
