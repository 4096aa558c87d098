using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>What gives a desk's private sources away: their addresses, their snapshots' names, and the passages that were taken from them.</summary>
internal sealed class PrivateWords
{
    private const string Instead = "[private source]";

    // A shorter passage stands in half of all texts and gives nobody away.
    private const int ShortestPassage = 12;

    private readonly IReadOnlyList<string> _words;
    private readonly IReadOnlySet<string> _ids;

    private PrivateWords(IReadOnlyList<string> words, IReadOnlySet<string> ids) => (_words, _ids) = (words, ids);

    internal static async Task<PrivateWords> OfDeskAsync(FactCheckDbContext data, Guid deskId, CancellationToken cancellation)
    {
        var sources = data.Sources.Where(s => s.DeskId == deskId && s.Kind == SourceKind.Private);
        var rows = await sources.Select(s => new { s.Id, s.Url }).ToListAsync(cancellation);
        if (rows.Count == 0) return new([], new HashSet<string>());
        var captures = data.Captures.Where(c => sources.Any(s => s.Id == c.SourceId));
        var snapshots = await captures.Where(c => c.Sha256 != "").Select(c => c.Sha256).Distinct().ToListAsync(cancellation);
        var passages = await data.Evidence.Where(e => captures.Any(c => c.Id == e.CaptureId)).Select(e => e.Passage).ToListAsync(cancellation);
        var urls = rows.Select(r => r.Url).ToHashSet(StringComparer.Ordinal);
        var accepted = (await data.Verdicts.Where(v => v.DeskId == deskId).Select(v => v.Evidence).ToListAsync(cancellation)).SelectMany(e => e).Where(e => urls.Contains(e.SourceUrl)).Select(e => e.Quote);
        return new(
            [.. urls.Concat(snapshots).Concat(passages.Select(p => p.Exact).Concat(accepted).Where(p => p.Length >= ShortestPassage)).Distinct().OrderByDescending(w => w.Length)],
            rows.Select(r => r.Id.ToString("N")).Concat(rows.Select(r => r.Id.ToString("D"))).Concat(snapshots).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The text without them.</summary>
    internal string Without(string text) => _words.Aggregate(text, (left, word) => left.Replace(word, Instead, StringComparison.Ordinal));

    /// <summary>Whether an audit entry, with the words beside it, gives one away.</summary>
    internal bool AreIn(AuditRow row, string? text) =>
        _ids.Count > 0 && (_ids.Contains(row.SubjectId.ToString("N")) || row.Facts.Values.Any(_ids.Contains) || (text is not null && Has(text)));

    private bool Has(string text) => _words.Any(w => text.Contains(w, StringComparison.Ordinal));
}
