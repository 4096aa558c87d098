using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.GitHub.Tests.Platform;

/// <summary>Check runs, with the limits that the platform enforces.</summary>
internal static class CheckRoutes
{
    private const string Root = "/api/v3/repos/{owner}/{repo}";
    private static long _next = 1000;

    internal static void Map(WebApplication app, FakeGitHub platform)
    {
        app.MapPost(Root + "/check-runs", (string owner, HttpContext context) => CreateAsync(platform, context));
        app.MapMethods(Root + "/check-runs/{id:long}", ["PATCH"], (long id, HttpContext context) => UpdateAsync(platform, id, context));
        app.MapGet(Root + "/check-runs/{id:long}/annotations", (long id, HttpContext context) =>
            platform.Runs.TryGetValue(id, out var run) ? Results.Json(Paging.Page(context, Copy(run))) : PullRoutes.Missing());
        app.MapGet(Root + "/commits/{sha}/check-runs", (string sha, HttpContext context) =>
        {
            var name = context.Request.Query["check_name"].ToString();
            var runs = platform.Runs.Values.Where(r => r.HeadSha == sha && (name.Length == 0 || r.Name == name)).OrderBy(r => r.Id).Select(r => r.ToJson()).ToList();
            return Results.Json(new JsonObject { ["total_count"] = runs.Count, ["check_runs"] = Paging.Page(context, runs) });
        });
    }

    private static async Task<IResult> CreateAsync(FakeGitHub platform, HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        if (Refuse(body) is { } refused) return refused;
        var run = new FakeCheckRun { Id = Interlocked.Increment(ref _next), Name = body["name"]!.GetValue<string>(), HeadSha = body["head_sha"]!.GetValue<string>() };
        Apply(run, body);
        platform.Runs[run.Id] = run;
        return Results.Json(run.ToJson(), statusCode: 201);
    }

    private static async Task<IResult> UpdateAsync(FakeGitHub platform, long id, HttpContext context)
    {
        if (!platform.Runs.TryGetValue(id, out var run)) return PullRoutes.Missing();
        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        if (Refuse(body) is { } refused) return refused;
        Apply(run, body);
        return Results.Json(run.ToJson());
    }

    private static IResult? Refuse(JsonObject body)
    {
        var annotations = body["output"]?["annotations"] as JsonArray ?? [];
        if (annotations.Count > 50) return Invalid("No more than 50 annotations may be sent in one request.");
        if ((body["output"]?["summary"]?.GetValue<string>().Length ?? 0) > 65_535) return Invalid("summary is too long (maximum is 65535 characters)");
        if (body["status"]?.GetValue<string>() == "completed" && body["conclusion"] is null) return Invalid("conclusion is required when status is completed");
        if (body["status"]?.GetValue<string>() is "stale" or "waiting") return Invalid("status is not one that an App may set");
        foreach (var note in annotations.Select(a => a!.AsObject()))
        {
            var isOneLine = note["start_line"]!.GetValue<int>() == note["end_line"]!.GetValue<int>();
            if (!isOneLine && (note["start_column"] is not null || note["end_column"] is not null)) return Invalid("columns are only allowed on one line");
            if ((note["title"]?.GetValue<string>().Length ?? 0) > 255) return Invalid("title is too long (maximum is 255 characters)");
            if (note["end_column"]?.GetValue<int>() < note["start_column"]?.GetValue<int>()) return Invalid("end_column comes before start_column");
        }
        return null;
    }

    private static IResult Invalid(string why) => FakeGitHub.Error(422, "Validation Failed", why);

    private static void Apply(FakeCheckRun run, JsonObject body)
    {
        lock (run.Annotations)
        {
            run.Status = body["status"]?.GetValue<string>() ?? run.Status;
            run.Conclusion = body["conclusion"]?.GetValue<string>() ?? (run.Status == "completed" ? run.Conclusion : null);
            run.ExternalId = body["external_id"]?.GetValue<string>() ?? run.ExternalId;
            run.DetailsUrl = body["details_url"]?.GetValue<string>() ?? run.DetailsUrl;
            run.Title = body["output"]?["title"]?.GetValue<string>() ?? run.Title;
            run.Summary = body["output"]?["summary"]?.GetValue<string>() ?? run.Summary;
            run.Annotations.AddRange((body["output"]?["annotations"] as JsonArray ?? []).Select(a => a!.DeepClone().AsObject()));
            if (body["actions"] is JsonArray actions)
            {
                run.Actions.Clear();
                run.Actions.AddRange(actions.Select(a => a!["identifier"]!.GetValue<string>()));
            }
            run.ChangedTick = Environment.TickCount64;
        }
    }

    private static List<JsonObject> Copy(FakeCheckRun run)
    {
        lock (run.Annotations) return [.. run.Annotations.Select(a => a.DeepClone().AsObject())];
    }
}
