using FactCheck.Core.Reviews;
using FactCheck.Pipeline.Outcomes;

namespace FactCheck.Web.Endpoints;

/// <summary>Outcomes as problem details (RFC 9457).</summary>
public static class Problems
{
    /// <summary>The answer to a write that was not done.</summary>
    public static IResult Of(Outcome outcome) => outcome switch
    {
        Refused { Refusal: var refusal } => Results.Problem(
            type: TypeOf(refusal.Kind), title: refusal.Why, detail: refusal.Next, statusCode: StatusOf(refusal.Kind)),
        Stale stale => Results.Problem(
            type: "stale", title: "What you saw is no longer what stands there. Nothing was saved.", detail: stale.Difference, statusCode: StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?> { ["difference"] = stale.Difference, ["fingerprint"] = stale.Fingerprint }),
        _ => NotHere(),
    };

    public static IResult NotHere() => Results.Problem(type: "not-found", title: "There is no such thing at this desk.", statusCode: StatusCodes.Status404NotFound);

    public static IResult NotAllowed(string title) => Results.Problem(type: "rights", title: title, statusCode: StatusCodes.Status403Forbidden);

    public static IResult Invalid(string title, string detail = "") =>
        Results.Problem(type: "invalid", title: title, detail: detail, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>What was to be edited has changed since it was read (If-Match).</summary>
    public static IResult Overtaken(Stale stale) => Results.Problem(
        type: "stale", title: "What you read is no longer the current revision. Nothing was saved.", detail: stale.Difference, statusCode: StatusCodes.Status412PreconditionFailed);

    public static IResult NoSuch<T>(string what, string written)
        where T : struct, Enum => Invalid($"There is no {what} “{written}”.", OutsideName.All<T>());

    public static IResult NoCursor() => Invalid("The cursor is not one that was given out.", "Send the last answer's next, or nothing for the first page.");

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Rights or RefusalKind.SeparationOfDuties or RefusalKind.Policy => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string TypeOf(RefusalKind kind) => kind switch
    {
        RefusalKind.SeparationOfDuties => "separation-of-duties",
        RefusalKind.Rights => "rights",
        RefusalKind.Policy => "policy",
        RefusalKind.State => "state",
        _ => "missing",
    };
}
