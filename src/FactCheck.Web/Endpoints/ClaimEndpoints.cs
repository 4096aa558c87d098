using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;

namespace FactCheck.Web.Endpoints;

/// <summary>Claims for machines: the queue, the same actions as on the pages, evidence and sources.</summary>
public static class ClaimEndpoints
{
    public static void MapClaims(this RouteGroupBuilder api)
    {
        api.MapGet("/queue", QueueAsync).Answers<Listing<ApiClaim>>(200).WithName("getQueue").WithSummary("What waits for people, the weightiest first");
        api.MapPost("/claims/{id:guid}/actions/{action}", ActAsync).RequireAuthorization(ApiScopes.Decide).Answers<ApiDecision>(200).Decides().WithName("actOnClaim")
            .WithSummary("Take, propose, approve, return … a claim");
        api.MapPost("/claims/{id:guid}/evidence", AttachAsync).RequireAuthorization(ApiScopes.Decide).Answers<Written>(201).Decides().WithName("attachEvidence")
            .WithSummary("Attach a passage of a capture; words that do not stand there, or stand there twice, are refused");
        api.MapPost("/claims/{id:guid}/citations", CiteAsync).RequireAuthorization(ApiScopes.Decide).Answers<Written>(201, 200).Decides().WithName("addCitation")
            .WithSummary("Add a source of the desk's own with the reason why; it is captured at once");
    }

    private static async Task<IResult> QueueAsync(string? cursor, Guid? article, string? state, QueueReader queue, CancellationToken cancellation)
    {
        if (Cursor.Read(cursor) is not { } skip) return Problems.NoCursor();
        ReviewState? wanted = null;
        if (state is not null)
        {
            if (OutsideName.Read<ReviewState>(state) is not { } known) return Problems.NoSuch<ReviewState>("state", state);
            wanted = known;
        }
        var view = await queue.ReadAsync(new() { Article = article, State = wanted, Skip = skip }, cancellation);
        var items = view.Lots.SelectMany(l => l.Claims).Select(ApiClaims.Shape).ToList();
        return Results.Ok(new Listing<ApiClaim>(items, view.More ? Cursor.Of(skip + items.Count) : null));
    }

    private static async Task<IResult> ActAsync(Guid id, string action, ActionRequest request, ReviewDesk desk, DeskSession session, CancellationToken cancellation)
    {
        if (OutsideName.Read<ReviewAction>(action) is not { } chosen) return Problems.NoSuch<ReviewAction>("action", action);
        var outcome = await desk.ActAsync((await session.RequireAsync()).Actor, id, chosen, request.ToInput(), cancellation);
        return outcome is Done done ? Results.Ok(new ApiDecision(id, chosen, done.At)) : Problems.Of(outcome);
    }

    private static async Task<IResult> AttachAsync(Guid id, EvidenceRequest request, EvidenceDesk desk, DeskSession session, CancellationToken cancellation)
    {
        if (request.Capture is not { } capture) return Problems.Invalid("There is no capture.", "Send the id of a capture of one of the claim's sources.");
        if (string.IsNullOrWhiteSpace(request.Quote)) return Problems.Invalid("There is no quote.", "Send the passage's words as they stand in the capture.");
        if (OutsideName.Read<MatchOutcome>(request.Stance ?? "supported") is not { } stance) return Problems.NoSuch<MatchOutcome>("stance", request.Stance ?? "");
        var outcome = await desk.AttachAsync((await session.RequireAsync()).Actor, id, capture, request.Quote, stance, cancellation: cancellation);
        return outcome is Done done ? Results.Created((string?)null, new Written(done.Id)) : Problems.Of(outcome);
    }

    private static async Task<IResult> CiteAsync(Guid id, CitationRequest request, CitationDesk desk, DeskSession session, CancellationToken cancellation)
    {
        var outcome = await desk.AddAsync((await session.RequireAsync()).Actor, id, request.Url ?? "", request.Why ?? "", cancellation);
        if (outcome is not Done done) return Problems.Of(outcome);
        var body = new Written(done.Id);
        return done.IsNew ? Results.Created($"/api/v1/sources/{done.Part}/captures", body) : Results.Ok(body);
    }
}
