using FactCheck.Core.Checking;
using FactCheck.Core.Claims;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Columns;
using FactCheck.Language.Spans;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reading;

/// <summary>A revision as far as the line has come, put together from its rows for <see cref="ArticleCheck"/>.</summary>
/// <param name="Reading">Text, claims as they stand after the claim edits, citations of article and desk.</param>
/// <param name="Claims">The rows of the claims, in the order of <see cref="ClaimExtraction.Claims"/>.</param>
/// <param name="OwnSources">Addresses that the article itself cites for each claim.</param>
internal sealed record RevisionState(ArticleReading Reading, IReadOnlyList<ClaimRow> Claims, IReadOnlyList<IReadOnlyList<string>> OwnSources)
{
    internal int IndexOf(Guid claimId)
    {
        for (var i = 0; i < Claims.Count; i++)
        {
            if (Claims[i].Id == claimId) return i;
        }
        return -1;
    }

    /// <summary>Null where the revision has not been read or its claims are not extracted yet.</summary>
    internal static async Task<RevisionState?> LoadAsync(FactCheckDbContext data, Guid revisionId, CancellationToken cancellation)
    {
        var revision = await data.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == revisionId, cancellation);
        var reading = await data.Readings.AsNoTracking().SingleOrDefaultAsync(r => r.RevisionId == revisionId && r.Failure == null, cancellation);
        var frozen = await data.Extractions.AsNoTracking().SingleOrDefaultAsync(e => e.RevisionId == revisionId, cancellation);
        if (revision is null || reading is null || frozen is null) return null;
        var sentences = await data.Sentences.AsNoTracking().Where(s => s.RevisionId == revisionId).OrderBy(s => s.Number).ToListAsync(cancellation);
        var claims = await data.Claims.AsNoTracking().Where(c => c.RevisionId == revisionId && c.RetiredAt == null).OrderBy(c => c.Number).ToListAsync(cancellation);
        var extraction = ToExtraction(frozen, sentences, claims);
        var reader = new LinkReader(data, revisionId, claims, cancellation);
        var links = await reader.ReadAsync();
        var own = claims.Select((_, i) => reader.OwnLinks.For(i)).ToList();
        var keys = claims.Select((c, i) => ClaimKey.Of(c.Text, links.For(i))).ToList();
        return new(new ArticleReading(ArticleStructure.Restore(revision, reading), extraction, links, keys, frozen.Published) { Path = revision.FileName }, claims, own);
    }

    internal static ClaimExtraction ToExtraction(RevisionExtraction frozen, IReadOnlyList<SentenceRow> sentences, IReadOnlyList<ClaimRow> claims)
    {
        var numbers = sentences.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return JsonColumn.Read<ClaimExtraction>(frozen.Extraction) with
        {
            Sentences = [.. sentences.Select(s => new SentenceCoverage(new TextSpan(s.Start, s.End), s.Block, s.BlockKind, s.State, s.Score, s.Reason))],
            Claims = [.. claims.Select(c => ToClaim(c, numbers[c.SentenceId]))],
        };
    }

    private static Claim ToClaim(ClaimRow row, int sentence) => new()
    {
        Text = row.Text,
        Span = new TextSpan(row.Start, row.End),
        Spans = row.Spans,
        Sentence = sentence,
        Kind = row.Kind,
        Risk = row.Risk,
        Score = row.Score,
        Speaker = row.Speaker,
        Quote = row.Quote,
        Reasons = row.Reasons,
    };
}
