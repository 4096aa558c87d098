using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Gates;
using FactCheck.Core.Records;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Records;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Publishing;

/// <summary>
/// Takes down what a publication goes out with: text, gate, claims with verdict, evidence and approvals, sources, exceptions. People by opaque id;
/// a private source is a salted hash and none of its words.
/// </summary>
internal sealed class ReceiptStatement(Change change, Article article, GateResult gate, GatePolicy policy)
{
    private readonly string _salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private FactCheckDbContext Data => change.Data;

    internal async Task<ReceiptRow> TakeAsync(CancellationToken cancellation)
    {
        var records = new JsonArray();
        records.Add(await ArticleAsync(cancellation));
        records.Add(GateRecord());
        var sources = await CitedSources.OfRevisionAsync(Data, article.CurrentRevisionId, article.Id, cancellation);
        var secret = await Data.Sources.Where(s => s.DeskId == article.DeskId && s.Kind == SourceKind.Private).Select(s => s.Url).ToListAsync(cancellation);
        var isPrivate = secret.ToHashSet(StringComparer.Ordinal);
        foreach (var claim in await ClaimsAsync(isPrivate, cancellation)) records.Add(claim);
        foreach (var source in sources) records.Add(SourceRecord(source, isPrivate.Contains(source.Url)));
        foreach (var waiver in await WaiversAsync(cancellation)) records.Add(waiver);
        // What was corrected before stays in every later receipt.
        foreach (var correction in await Data.Corrections.AsNoTracking().Where(c => c.ArticleId == article.Id).OrderBy(c => c.At).ToListAsync(cancellation)) records.Add(EarlierReceipt.Of(correction));
        return new()
        {
            RevisionId = article.CurrentRevisionId, DeskId = article.DeskId, ArticleId = article.Id, Statement = records.ToJsonString(), Salt = _salt,
        };
    }

    private async Task<JsonNode> ArticleAsync(CancellationToken cancellation)
    {
        var revision = await Data.Revisions.AsNoTracking().SingleAsync(r => r.Id == article.CurrentRevisionId, cancellation);
        var authors = await Data.Authors.AsNoTracking().Where(a => a.ArticleId == article.Id).OrderBy(a => a.Name).ToListAsync(cancellation);
        return new JsonObject
        {
            ["type"] = "article", ["id"] = article.Id.ToString(), ["title"] = article.Title, ["externalId"] = article.ExternalId,
            ["revision"] = revision.Number, ["revisionId"] = revision.Id.ToString(), ["contentHash"] = revision.ContentHash, ["desk"] = article.DeskId.ToString(),
            ["publishedAt"] = Moment(change.Now), ["publishedBy"] = change.Actor?.PersonId.ToString(), ["authors"] = new JsonArray([.. authors.Select(a => (JsonNode)a.Name)]),
        };
    }

    private JsonObject GateRecord() => new()
    {
        ["type"] = "gate", ["state"] = gate.State.ToString().ToLowerInvariant(), ["policy"] = policy.Name,
        ["claims"] = gate.Sum.Claims, ["approved"] = gate.Sum.Approved, ["waived"] = gate.Sum.Waived, ["returned"] = gate.Sum.Returned, ["unseen"] = gate.Sum.Unseen,
        ["captured"] = gate.Sum.Captured, ["failed"] = gate.Sum.Failed, ["stale"] = gate.Sum.Stale, ["notAttempted"] = gate.Sum.NotAttempted,
        ["coverage"] = gate.Sum.Coverage.ToString().ToLowerInvariant(),
    };

    private async Task<List<JsonNode>> ClaimsAsync(HashSet<string> isPrivate, CancellationToken cancellation)
    {
        var links = await Data.ReviewedClaims.AsNoTracking().Where(l => l.RevisionId == article.CurrentRevisionId).ToDictionaryAsync(l => l.ClaimId, cancellation);
        var claims = await Data.Claims.AsNoTracking().Where(c => c.RevisionId == article.CurrentRevisionId && c.RetiredAt == null).OrderBy(c => c.Number).ToListAsync(cancellation);
        var reviews = await Data.Reviews.AsNoTracking().Where(r => r.ArticleId == article.Id).ToDictionaryAsync(r => r.Id, cancellation);
        var ids = reviews.Values.Select(r => r.VerdictRecordId).ToList();
        var verdicts = await Data.Verdicts.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellation);
        var approvals = (await Data.Approvals.AsNoTracking().Where(a => ids.Contains(a.VerdictRecordId)).OrderBy(a => a.At).ToListAsync(cancellation)).ToLookup(a => a.VerdictRecordId);
        return [.. claims.Where(c => links.ContainsKey(c.Id)).Select(c =>
        {
            var review = reviews[links[c.Id].ReviewId];
            var verdict = review.VerdictRecordId is { } id ? verdicts.GetValueOrDefault(id) : null;
            return (JsonNode)new JsonObject
            {
                ["type"] = "claim", ["number"] = c.Number, ["claim"] = c.Text, ["kind"] = c.Kind.ToString().ToLowerInvariant(), ["state"] = Spelled(review.State.ToString()),
                ["asked"] = policy.Required.Contains(c.Risk) ? "yes" : "no",
                ["claimKey"] = verdict?.ClaimKey ?? links[c.Id].ClaimKey, ["carriedByWording"] = review.CarriedByWording,
                ["verdict"] = verdict?.Verdict.ToString() ?? "", ["wording"] = verdict?.Wording ?? "", ["fingerprint"] = verdict?.Fingerprint ?? "",
                ["proposedBy"] = verdict?.ProposedBy.ToString() ?? "", ["evidence"] = new JsonArray([.. (verdict?.Evidence ?? []).Select(e => (JsonNode)EvidenceRecord(e, isPrivate.Contains(e.SourceUrl)))]),
                ["approvals"] = new JsonArray([.. (verdict is null ? [] : approvals[verdict.Id]).Select(a =>
                    (JsonNode)new JsonObject { ["by"] = a.PersonId.ToString(), ["at"] = Moment(a.At), ["fingerprint"] = a.Fingerprint })]),
            };
        })];
    }

    private JsonObject EvidenceRecord(AcceptedEvidence evidence, bool isPrivate) => isPrivate
        ? new JsonObject { ["private"] = SaltedText.Hash(_salt, evidence.SourceUrl + "\n" + evidence.Quote), ["snapshot"] = SaltedText.Hash(_salt, evidence.Snapshot) }
        : new JsonObject { ["source"] = evidence.SourceUrl, ["quote"] = evidence.Quote, ["snapshot"] = evidence.Snapshot };

    private JsonObject SourceRecord(CitedSource source, bool isPrivate) => isPrivate
        ? new JsonObject { ["type"] = "source", ["private"] = SaltedText.Hash(_salt, source.Url) }
        : new JsonObject { ["type"] = "source", ["url"] = source.Url, ["outcome"] = Spelled(source.Outcome.ToString()), ["at"] = source.At is { } at ? Moment(at) : null, ["snapshot"] = source.ReadSnapshot };

    private async Task<List<JsonNode>> WaiversAsync(CancellationToken cancellation)
    {
        var rows = await Data.Waivers.AsNoTracking().Where(w => w.ArticleId == article.Id && w.RevokedAt == null && w.ExpiresAt > change.Now).OrderBy(w => w.At).ToListAsync(cancellation);
        return [.. rows.Select(w => (JsonNode)new JsonObject
        {
            ["type"] = "waiver", ["subject"] = Spelled(w.Subject.ToString()), ["claimKey"] = w.ClaimKey, ["findingId"] = w.FindingId, ["beneficiary"] = w.BeneficiaryId?.ToString() ?? "",
            ["reason"] = w.Reason, ["by"] = w.PersonId.ToString(), ["at"] = Moment(w.At), ["until"] = Moment(w.ExpiresAt),
        })];
    }

    private static string Spelled(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    internal static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
