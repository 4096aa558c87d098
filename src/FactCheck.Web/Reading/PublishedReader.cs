using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Reporting.Exports;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Data.Claims;
using FactCheck.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads a publication as its receipt took it down: exports say what went out, not what has become of it since.</summary>
public sealed class PublishedReader(FactCheckDbContext data)
{
    /// <summary>The newest publication of an article; null where none went out.</summary>
    /// <param name="articleId">Of which article.</param>
    /// <param name="deskId">The desk it must belong to; null for readers outside, who may read what went out.</param>
    /// <param name="origin">Origin of this host, without a slash at its end.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PublishedArticle?> ReadAsync(Guid articleId, Guid? deskId, string origin, CancellationToken cancellation)
    {
        var newest = await (from receipt in data.Receipts.AsNoTracking()
                            join revision in data.Revisions.AsNoTracking() on receipt.RevisionId equals revision.Id
                            where receipt.ArticleId == articleId && (deskId == null || receipt.DeskId == deskId)
                            orderby revision.Number descending
                            select receipt).FirstOrDefaultAsync(cancellation);
        return newest is null ? null : await OfAsync(newest, origin, cancellation);
    }

    /// <summary>All receipts of an article, the oldest first: each names the one before it.</summary>
    public async Task<IReadOnlyList<PublishedReceipt>> ReceiptsAsync(Guid articleId, CancellationToken cancellation)
    {
        var published = await (from receipt in data.Receipts.AsNoTracking()
                               join text in data.Revisions on receipt.RevisionId equals text.Id
                               join publication in data.Publications on receipt.RevisionId equals publication.RevisionId
                               where receipt.ArticleId == articleId
                               select new { text.Number, receipt.RevisionId, publication.At, receipt.Text }).ToListAsync(cancellation);
        var corrected = await (from receipt in data.CorrectionReceipts.AsNoTracking()
                               join text in data.Revisions on receipt.RevisionId equals text.Id
                               where receipt.ArticleId == articleId
                               select new { text.Number, receipt.RevisionId, receipt.CorrectionId, receipt.At, receipt.Text }).ToListAsync(cancellation);
        return [.. published.Select(r => new PublishedReceipt(r.Number, r.RevisionId, null, r.At, r.Text))
            .Concat(corrected.Select(r => new PublishedReceipt(r.Number, r.RevisionId, r.CorrectionId, r.At, r.Text))).OrderBy(r => r.At)];
    }

    private async Task<PublishedArticle> OfAsync(ReceiptRow receipt, string origin, CancellationToken cancellation)
    {
        var records = (JsonNode.Parse(receipt.Statement)?.AsArray() ?? []).OfType<JsonObject>().ToLookup(r => Text(r, "type"));
        var head = records["article"].First();
        var reading = await data.Readings.AsNoTracking().SingleAsync(r => r.RevisionId == receipt.RevisionId, cancellation);
        var facts = new Facts(
            await NamesAsync(receipt.DeskId, cancellation),
            await SecretAsync(receipt.DeskId, cancellation),
            await CapturedAsync(receipt.DeskId, records["claim"], cancellation),
            await ArchivedAsync(receipt.DeskId, [.. records["source"].Select(s => Text(s, "url"))], cancellation),
            (await data.Claims.AsNoTracking().Where(c => c.RevisionId == receipt.RevisionId && c.RetiredAt == null).ToListAsync(cancellation)).ToLookup(c => c.Number));
        return new()
        {
            Id = receipt.ArticleId, Title = Text(head, "title"), Revision = (int?)head["revision"] ?? 0, ContentHash = Text(head, "contentHash"),
            Text = reading.Text, Language = reading.Language, Origin = origin,
            Desk = await data.Desks.Where(d => d.Id == receipt.DeskId).Select(d => d.Name).SingleAsync(cancellation),
            Authors = [.. (head["authors"]?.AsArray() ?? []).Select(a => (string?)a ?? "")],
            PublishedAt = Moment(head, "publishedAt") ?? default, PublishedBy = facts.Name(Text(head, "publishedBy")),
            Gate = GateWords(records["gate"].First()),
            Claims = [.. records["claim"].Select(c => ClaimOf(c, facts))],
            Sources = [.. records["source"].Select(s => facts.Secret.Contains(Text(s, "url"))
                ? new PublishedSource("", "", null, "") : new(Text(s, "url"), Text(s, "outcome"), Moment(s, "at"), Text(s, "snapshot"), facts.Archived.GetValueOrDefault(Text(s, "url"))))],
            Waivers = [.. records["waiver"].Select(w => new PublishedWaiver(
                Text(w, "subject"), Text(w, "reason"), facts.Name(Text(w, "by")), Moment(w, "at") ?? default, Moment(w, "until") ?? default))],
            Corrections = [.. (await data.Corrections.AsNoTracking().Where(c => c.ArticleId == receipt.ArticleId).ToListAsync(cancellation))
                .OrderByDescending(c => c.At).Select(c => new PublishedCorrection(c.RevisionId == receipt.RevisionId ? c.ClaimNumber : null, c.What, c.Why, c.At))],
        };
    }

    private static PublishedClaim ClaimOf(JsonObject record, Facts facts)
    {
        var number = (int?)record["number"] ?? 0;
        var row = facts.Claims[number].FirstOrDefault();
        return new()
        {
            Number = number, Text = Text(record, "claim"), Kind = Text(record, "kind"), State = Text(record, "state"),
            Anchor = row?.Anchor, Speaker = row?.Speaker ?? "",
            Verdict = Enum.TryParse<Verdict>(Text(record, "verdict"), out var verdict) ? verdict : null,
            Wording = Text(record, "wording"), Fingerprint = Text(record, "fingerprint"), ProposedBy = facts.Name(Text(record, "proposedBy")),
            Evidence = [.. Items(record, "evidence").Select(e => EvidenceOf(e, facts))],
            Approvals = [.. Items(record, "approvals").Select(a => new PublishedApproval(facts.Name(Text(a, "by")), Moment(a, "at") ?? default))],
        };
    }

    // What became private after it went out stays in from then on.
    private static PublishedEvidence EvidenceOf(JsonObject record, Facts facts)
    {
        var (url, snapshot) = (Text(record, "source"), Text(record, "snapshot"));
        return facts.Secret.Contains(url) || url.Length == 0
            ? new("", "", record["private"] is null ? "" : snapshot, null)
            : new(url, Text(record, "quote"), snapshot, facts.Captured.TryGetValue((url, snapshot), out var at) ? at : null);
    }

    private static string GateWords(JsonObject gate) => string.Create(CultureInfo.InvariantCulture,
        $"{Text(gate, "state")} under policy “{Text(gate, "policy")}”: {gate["claims"]} claims, {gate["approved"]} approved, {gate["waived"]} waived, {gate["unseen"]} unseen; sources: {gate["captured"]} captured, {gate["failed"]} failed, {gate["stale"]} stale, {gate["notAttempted"]} not attempted");

    private async Task<Dictionary<Guid, string>> NamesAsync(Guid deskId, CancellationToken cancellation) =>
        await (from member in data.Memberships
               join person in data.Users on member.PersonId equals person.Id
               where member.DeskId == deskId
               select new { person.Id, person.DisplayName }).Distinct().ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellation);

    private async Task<HashSet<string>> SecretAsync(Guid deskId, CancellationToken cancellation) =>
        [.. await data.Sources.Where(s => s.DeskId == deskId && s.Kind == SourceKind.Private).Select(s => s.Url).ToListAsync(cancellation)];

    private async Task<Dictionary<(string Url, string Snapshot), DateTimeOffset>> CapturedAsync(Guid deskId, IEnumerable<JsonObject> claims, CancellationToken cancellation)
    {
        var snapshots = claims.SelectMany(c => Items(c, "evidence")).Select(e => Text(e, "snapshot")).Where(s => s.Length > 0).Distinct().ToList();
        var rows = await (from capture in data.Captures
                          join source in data.Sources on capture.SourceId equals source.Id
                          where capture.DeskId == deskId && snapshots.Contains(capture.Sha256)
                          select new { source.Url, capture.Sha256, capture.At }).ToListAsync(cancellation);
        return rows.GroupBy(r => (r.Url, r.Sha256)).ToDictionary(g => g.Key, g => g.Min(r => r.At));
    }

    // Kept after it went out as well: an archive may take its time.
    private async Task<Dictionary<string, ArchivedCopy>> ArchivedAsync(Guid deskId, IReadOnlyCollection<string> urls, CancellationToken cancellation)
    {
        var sources = await data.Sources.Where(s => s.DeskId == deskId && urls.Contains(s.Url)).Select(s => new { s.Id, s.Url }).ToListAsync(cancellation);
        var requests = await WitnessReader.ArchiveAsync(data, [.. sources.Select(s => s.Id)], cancellation);
        return sources.Where(s => requests.ContainsKey(s.Id)).Select(s => (s.Url, requests[s.Id].Copy)).Where(s => s.Copy is not null)
            .ToDictionary(s => s.Url, s => s.Copy ?? throw new InvalidOperationException("A copy was there."), StringComparer.Ordinal);
    }

    private static IEnumerable<JsonObject> Items(JsonObject record, string name) => (record[name]?.AsArray() ?? []).OfType<JsonObject>();

    private static string Text(JsonObject record, string name) => record[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";

    private static DateTimeOffset? Moment(JsonObject record, string name) =>
        DateTimeOffset.TryParse(Text(record, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private sealed record Facts(
        Dictionary<Guid, string> Names, HashSet<string> Secret, Dictionary<(string Url, string Snapshot), DateTimeOffset> Captured,
        Dictionary<string, ArchivedCopy> Archived, ILookup<int, ClaimRow> Claims)
    {
        internal string Name(string id) => id.Length == 0 ? "" : Guid.TryParse(id, out var person) ? Names.GetValueOrDefault(person, "somebody") : "somebody";
    }
}
