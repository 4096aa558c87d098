using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.GitHub.Tests.Platform;

/// <summary>Pull requests, their files, comparisons and contents.</summary>
internal static class PullRoutes
{
    private const string Root = "/api/v3/repos/{owner}/{repo}";

    internal static void Map(WebApplication app, FakeGitHub platform)
    {
        app.MapGet(Root + "/pulls/{number:int}", (string owner, string repo, int number, HttpContext context) =>
            Find(platform, owner, repo) is { } r && r.Pulls.TryGetValue(number, out var pull) ? Tagged(context, Pull(platform, r, pull)) : Missing());
        app.MapGet(Root + "/pulls/{number:int}/files", (string owner, string repo, int number, HttpContext context) =>
            Find(platform, owner, repo) is { } r && r.Pulls.TryGetValue(number, out var pull)
                ? Results.Json(Paging.Page(context, Files(r, r.MergeBase(r.Branches[pull.Base], pull.Head), pull.Head))) : Missing());
        app.MapGet(Root + "/compare/{basehead}", (string owner, string repo, string basehead, HttpContext context) => Find(platform, owner, repo) is { } r ? Compare(context, r, basehead) : Missing());
        app.MapGet(Root + "/contents/{**path}", (string owner, string repo, string path, HttpContext context) => Find(platform, owner, repo) is { } r ? Contents(context, r, path) : Missing());
        app.MapGet(Root + "/git/blobs/{sha}", (string owner, string repo, string sha) => Find(platform, owner, repo) is { } r ? Blob(r, sha.Split('-')) : Missing());
        app.MapPost(Root + "/pulls/{number:int}/reviews", async (string owner, HttpContext context) =>
        {
            if (!platform.MayWriteReviews) return FakeGitHub.Error(403, "Resource not accessible by integration");
            platform.Reviews.Enqueue((await JsonNode.ParseAsync(context.Request.Body))!.AsObject());
            return Results.Json(new JsonObject { ["id"] = 1 });
        });
    }

    internal static FakeRepository? Find(FakeGitHub platform, string owner, string repo) => platform.Repositories.GetValueOrDefault($"{owner}/{repo}");

    internal static IResult Missing() => FakeGitHub.Error(404, "Not Found");

    internal static JsonObject Pull(FakeGitHub platform, FakeRepository repository, FakePull pull) => new()
    {
        ["number"] = pull.Number,
        ["title"] = pull.Title,
        ["html_url"] = $"{platform.Address}/{repository.FullName}/pull/{pull.Number}",
        ["state"] = pull.IsClosed ? "closed" : "open",
        ["merged"] = pull.IsMerged,
        ["merged_at"] = pull.IsMerged ? "2026-01-02T00:00:00Z" : null,
        ["merged_by"] = pull.IsMerged ? new JsonObject { ["login"] = "merger" } : null,
        ["base"] = new JsonObject { ["ref"] = pull.Base, ["sha"] = repository.Branches[pull.Base], ["repo"] = new JsonObject { ["full_name"] = repository.FullName } },
        ["head"] = new JsonObject { ["ref"] = "topic", ["sha"] = pull.Head, ["repo"] = new JsonObject { ["full_name"] = pull.IsFork ? "stranger/fork" : repository.FullName } },
    };

    private static IReadOnlyList<JsonObject> Files(FakeRepository repository, string from, string to) =>
        [.. repository.Changes(from, to).Select(c => new JsonObject { ["filename"] = c.Path, ["status"] = c.Status, ["previous_filename"] = c.Former, ["sha"] = "0", ["additions"] = 1, ["deletions"] = 0, ["changes"] = 1 })];

    private static IResult Compare(HttpContext context, FakeRepository repository, string basehead)
    {
        var ends = basehead.Split("...");
        if (ends.Length != 2 || !repository.Commits.ContainsKey(ends[0]) || !repository.Commits.ContainsKey(ends[1])) return Missing();
        var mergeBase = repository.MergeBase(ends[0], ends[1]);
        var commits = repository.Ahead(ends[0], ends[1]);
        // The files stand on the first page only.
        return Results.Json(new JsonObject
        {
            ["merge_base_commit"] = Commit(repository.Commits[mergeBase]),
            ["total_commits"] = commits.Count,
            ["commits"] = Paging.Page(context, [.. commits.Select(Commit)]),
            ["files"] = Paging.Number(context, "page", 1) > 1 ? [] : new JsonArray([.. Files(repository, mergeBase, ends[1])]),
        });
    }

    private static JsonObject Commit(FakeCommit commit) => new()
    {
        ["sha"] = commit.Sha,
        ["author"] = commit.Login is null ? null : new JsonObject { ["login"] = commit.Login, ["id"] = 1 },
        ["commit"] = new JsonObject { ["message"] = commit.Message, ["author"] = new JsonObject { ["name"] = commit.Name, ["email"] = commit.Email, ["date"] = "2026-01-01T00:00:00Z" } },
    };

    private static IResult Contents(HttpContext context, FakeRepository repository, string path)
    {
        var sha = context.Request.Query["ref"].ToString();
        if (!repository.Commits.TryGetValue(sha, out var commit) || !commit.Files.TryGetValue(path, out var text)) return Missing();
        var bytes = Encoding.UTF8.GetBytes(text);
        // Above a megabyte the platform gives no content here; the blob has it.
        var isLarge = bytes.Length > 1_000_000;
        return Tagged(context, new JsonObject
        {
            ["type"] = "file",
            ["path"] = path,
            ["sha"] = $"{sha}-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(path))}",
            ["size"] = bytes.Length,
            ["encoding"] = isLarge ? "none" : "base64",
            ["content"] = isLarge ? "" : Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks),
        });
    }

    private static IResult Blob(FakeRepository repository, string[] name)
    {
        var bytes = Encoding.UTF8.GetBytes(repository.Commits[name[0]].Files[Encoding.UTF8.GetString(Convert.FromHexString(name[1]))]);
        return Results.Json(new JsonObject { ["encoding"] = "base64", ["content"] = Convert.ToBase64String(bytes), ["sha"] = string.Join('-', name), ["size"] = bytes.Length });
    }

    private static IResult Tagged(HttpContext context, JsonObject answer) =>
        IsUnchanged(context, Encoding.UTF8.GetBytes(answer.ToJsonString())) ? Results.StatusCode(304) : Results.Json(answer);

    private static bool IsUnchanged(HttpContext context, byte[] bytes)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch == tag;
    }
}
