using System.Text.Json.Nodes;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>A publication as one JSON document, for whoever wants all of it.</summary>
public static class JsonExport
{
    public static string Write(PublishedArticle article, RatingRules ratings) => new JsonObject
    {
        ["id"] = article.Id.ToString("D"), ["title"] = article.Title, ["revision"] = article.Revision, ["contentHash"] = article.ContentHash, ["url"] = article.Address,
        ["desk"] = article.Desk, ["authors"] = new JsonArray([.. article.Authors.Select(a => (JsonNode)a)]), ["language"] = article.Language,
        ["publishedAt"] = ExportJson.Moment(article.PublishedAt), ["publishedBy"] = article.PublishedBy, ["gate"] = article.Gate,
        ["claims"] = new JsonArray([.. article.Claims.Select(c => (JsonNode)Claim(article, c, ratings))]),
        ["sources"] = new JsonArray([.. article.Sources.Select(s => (JsonNode)Source(s))]),
        ["waivers"] = new JsonArray([.. article.Waivers.Select(w => (JsonNode)new JsonObject
        {
            ["subject"] = w.Subject, ["reason"] = w.Reason, ["by"] = w.By, ["at"] = ExportJson.Moment(w.At), ["until"] = ExportJson.Moment(w.Until),
        })]),
        ["corrections"] = new JsonArray([.. article.Corrections.Select(c => (JsonNode)new JsonObject
        {
            ["at"] = ExportJson.Moment(c.At), ["claim"] = c.ClaimNumber, ["what"] = c.What, ["why"] = c.Why,
        })]),
    }.ToJsonString(ExportJson.Indented) + "\n";

    private static JsonObject Claim(PublishedArticle article, PublishedClaim claim, RatingRules ratings) => new()
    {
        ["number"] = claim.Number, ["claim"] = claim.Text, ["kind"] = claim.Kind, ["speaker"] = claim.Speaker, ["state"] = claim.State, ["url"] = article.AddressOf(claim),
        ["verdict"] = claim.Verdict is { } verdict ? ExportJson.Name(verdict) : null, ["rating"] = claim.Verdict is { } rated ? ratings.Of(rated)?.Name : null,
        ["wording"] = claim.Wording, ["fingerprint"] = claim.Fingerprint, ["proposedBy"] = claim.ProposedBy,
        ["approvals"] = new JsonArray([.. claim.Approvals.Select(a => (JsonNode)new JsonObject { ["by"] = a.By, ["at"] = ExportJson.Moment(a.At) })]),
        ["evidence"] = new JsonArray([.. claim.Evidence.Select(e => (JsonNode)Evidence(e))]),
    };

    private static JsonObject Evidence(PublishedEvidence evidence) => evidence.IsPrivate
        ? new() { ["private"] = true, ["snapshot"] = evidence.Snapshot }
        : new()
        {
            ["source"] = evidence.Url, ["quote"] = evidence.Quote, ["capturedAt"] = evidence.CapturedAt is { } at ? ExportJson.Moment(at) : null,
            ["snapshot"] = evidence.Snapshot, ["link"] = TextFragment.Link(evidence.Url, evidence.Quote),
        };

    private static JsonObject Source(PublishedSource source) => source.IsPrivate
        ? new() { ["private"] = true }
        : new()
        {
            ["url"] = source.Url, ["outcome"] = source.Outcome, ["capturedAt"] = source.CapturedAt is { } at ? ExportJson.Moment(at) : null, ["snapshot"] = source.Snapshot,
            ["archived"] = source.Archived is { } copy ? new JsonObject { ["url"] = copy.Url, ["at"] = ExportJson.Moment(copy.At) } : null,
        };
}
