using FactCheck.Core.Reviews;
using FactCheck.Core.Text;
using FactCheck.Data.Claims;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>The reviews of an article beside the claims of its current revision, and which belongs to which.</summary>
internal sealed class ReviewRegister
{
    private readonly Change _change;
    private readonly Work _work;
    private readonly RevisionState _state;
    private readonly List<Review> _free;
    private readonly List<Review> _gone;
    private readonly Dictionary<Guid, ReviewedClaim> _links;
    private readonly ILookup<Guid, string> _added;
    private readonly Dictionary<Guid, VerdictRecord> _records;
    private readonly Dictionary<Guid, Review> _given = [];
    private readonly HashSet<Guid> _newKeys = [];

    private ReviewRegister(
        Change change, Work work, RevisionState state, List<Review> reviews, Dictionary<Guid, ReviewedClaim> links,
        ILookup<Guid, string> added, Dictionary<Guid, VerdictRecord> records)
    {
        (_change, _work, _state, _links, _added, _records) = (change, work, state, links, added, records);
        _free = reviews.FindAll(r => r.State != ReviewState.Superseded);
        _gone = reviews.FindAll(r => r.State == ReviewState.Superseded);
        IsFirstTime = links.Count == 0;
    }

    /// <summary>No claim of the revision had a review before.</summary>
    internal bool IsFirstTime { get; }

    internal RevisionState State => _state;

    internal IEnumerable<Review> Given => _given.Values;

    internal IReadOnlyList<string> AllSources => [.. _state.Claims.SelectMany(SourcesOf).Distinct(StringComparer.Ordinal)];

    internal static async Task<ReviewRegister> LoadAsync(Change change, Work work, RevisionState state, CancellationToken cancellation)
    {
        var reviews = await change.Data.Reviews.Where(r => r.ArticleId == work.ArticleId)
            .OrderBy(r => r.ClaimNumber).ThenBy(r => r.Id).ToListAsync(cancellation);
        var links = await change.Data.ReviewedClaims.Where(l => l.RevisionId == work.SubjectId).ToDictionaryAsync(l => l.ClaimId, cancellation);
        var ids = reviews.Select(r => r.Id).ToList();
        var added = await (from citation in change.Data.DeskCitations
                           join source in change.Data.Sources on citation.SourceId equals source.Id
                           where ids.Contains(citation.ReviewId) && citation.RemovedAt == null
                           select new { citation.ReviewId, source.Url }).ToListAsync(cancellation);
        var records = await change.Data.Verdicts.Where(v => ids.Contains(v.ReviewId)
            && (v.Active || change.Data.Reviews.Any(r => r.VerdictRecordId == v.Id && r.State == ReviewState.Superseded))).ToDictionaryAsync(v => v.ReviewId, cancellation);
        return new(change, work, state, reviews, links, added.ToLookup(a => a.ReviewId, a => a.Url), records);
    }

    /// <summary>Every claim its review: the nearest kinship first, over all claims, before the next.</summary>
    internal void Assign()
    {
        Give((claim, review) => _links.TryGetValue(claim.Id, out var link) && link.ReviewId == review.Id);
        Give((claim, review) => KeyOf(claim, review) == review.ClaimKey);
        Give((claim, review) => NormalForm.Of(claim.Text) == NormalForm.Of(review.ClaimText));
        Give((claim, review) => _records.TryGetValue(review.Id, out var record) && WordingAdoption.IsAdopted(claim, _state, record));
        GiveReturned();
        GiveReworded();
        foreach (var claim in _state.Claims.Where(c => !_given.ContainsKey(c.Id))) Take(claim, Open(claim));
    }

    internal IReadOnlyList<string> SourcesOf(ClaimRow claim) =>
        _given.TryGetValue(claim.Id, out var review) ? SourcesOf(claim, review) : OwnSourcesOf(claim);

    /// <summary>The claim's key is not the one that it had before this run.</summary>
    internal bool HasNewKey(ClaimRow claim) => _newKeys.Contains(claim.Id);

    internal VerdictRecord? RecordOf(Review review) => _records.GetValueOrDefault(review.Id);

    /// <summary>Nobody is asked about claims that stood in the base of a pull request.</summary>
    internal void LeaveOut(IReadOnlySet<string> known)
    {
        foreach (var (claim, review) in _given) review.OutOfPlay = known.Contains(OwnKeyOf(claim));
    }

    private string OwnKeyOf(Guid claim) => ClaimKey.Of(_state.Claims[_state.IndexOf(claim)].Text, _state.OwnSources[_state.IndexOf(claim)]);

    internal async Task SupersedeRestAsync(CancellationToken cancellation)
    {
        foreach (var review in _free)
        {
            if (_records.TryGetValue(review.Id, out var record)) (record.Active, record.EndedAt) = (false, _change.Now);
            (review.State, review.StateAt) = (ReviewState.Superseded, _change.Now);
            _change.Record("review.supersede", "review", review.Id, review.ArticleId, new Dictionary<string, string> { ["claimKey"] = review.ClaimKey });
            var wordings = await _change.Data.Wordings.Where(w => w.ReviewId == review.Id && w.State == WordingState.Open).ToListAsync(cancellation);
            foreach (var wording in wordings) wording.State = WordingState.Lapsed;
        }
    }

    private void Give(Func<ClaimRow, Review, bool> isKin)
    {
        foreach (var claim in _state.Claims.Where(c => !_given.ContainsKey(c.Id)))
        {
            if (_free.Find(r => isKin(claim, r)) is { } review) Take(claim, review);
        }
    }

    // Words and citations that an earlier revision had, letter for letter: their review comes back as it stood (rule 5 of the desk).
    private void GiveReturned()
    {
        foreach (var claim in _state.Claims.Where(c => !_given.ContainsKey(c.Id)))
        {
            if (_gone.Find(r => KeyOf(claim, r) == r.ClaimKey) is not { } review) continue;
            _gone.Remove(review);
            ReviewReturn.Apply(_change, review, _records.GetValueOrDefault(review.Id));
            Take(claim, review);
        }
    }

    private void GiveReworded()
    {
        var claims = _state.Claims.Where(c => !_given.ContainsKey(c.Id)).ToList();
        foreach (var (claim, review) in ClaimKinship.Pair(claims, _free)) Take(claim, review);
    }

    private void Take(ClaimRow claim, Review review)
    {
        _free.Remove(review);
        _given[claim.Id] = review;
        var key = KeyOf(claim, review);
        if (!_links.TryGetValue(claim.Id, out var link))
            _change.Data.Add(_links[claim.Id] = new ReviewedClaim { ClaimId = claim.Id, DeskId = review.DeskId, ReviewId = review.Id, RevisionId = claim.RevisionId, ClaimKey = key });
        else if (link.ClaimKey != key) link.ClaimKey = key;
        if (review.ClaimKey != key)
        {
            _newKeys.Add(claim.Id);
            new KeyChange(_change, _state, review, _records.GetValueOrDefault(review.Id)).Apply(claim, key);
        }
        (review.ClaimId, review.ClaimText, review.ClaimNumber, review.Risk) = (claim.Id, claim.Text, claim.Number, claim.Risk);
    }

    private Review Open(ClaimRow claim)
    {
        var key = ClaimKey.Of(claim.Text, OwnSourcesOf(claim));
        var review = new Review
        {
            Id = Guid.CreateVersion7(),
            DeskId = _work.DeskId,
            ArticleId = claim.ArticleId,
            ClaimId = claim.Id,
            ClaimText = claim.Text,
            ClaimNumber = claim.Number,
            ClaimKey = key,
            Risk = claim.Risk,
            State = ReviewState.Open,
            StateAt = _change.Now,
            OpenedAt = _change.Now,
            Fingerprint = Verdicts.BareFingerprint(key),
        };
        _change.Data.Add(review);
        return review;
    }

    private string KeyOf(ClaimRow claim, Review review) => ClaimKey.Of(claim.Text, SourcesOf(claim, review));

    private IReadOnlyList<string> SourcesOf(ClaimRow claim, Review review) => [.. OwnSourcesOf(claim).Union(_added[review.Id], StringComparer.Ordinal)];

    private IReadOnlyList<string> OwnSourcesOf(ClaimRow claim) => _state.OwnSources[_state.IndexOf(claim.Id)];
}
