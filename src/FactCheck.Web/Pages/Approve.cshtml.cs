using FactCheck.Core.Reviews;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>Proposals beside their evidence, to approve or return one by one; plain low-risk ones together, once a sample is read.</summary>
public sealed class ApproveModel(ProposalReader proposals, ReviewDesk desk, BatchApproval batch, DeskSession session, ReaderClock clock) : PageModel
{
    private const int FewestTogether = 2;

    /// <summary>To be read one by one: everything that is not plain, and the sample.</summary>
    public IReadOnlyList<Proposal> OneByOne { get; private set; } = [];

    /// <summary>Plain low-risk ones, which go together; empty where there are too few.</summary>
    public IReadOnlyList<Proposal> Together { get; private set; } = [];

    public IReadOnlySet<string> Sample { get; private set; } = new HashSet<string>();

    /// <summary>A reason for a return that was refused, kept as typed.</summary>
    public (Guid Claim, string Reason) Typed { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(Guid claim, string fingerprint, ReviewAction act, string? reason, CancellationToken cancellation)
    {
        var input = new ActionInput { Fingerprint = fingerprint ?? "", Reason = reason ?? "" };
        var outcome = await desk.ActAsync((await session.RequireAsync()).Actor, claim, act, input, cancellation);
        if (outcome is not (Refused or Stale)) return this.After(outcome, Lexicon.Of("Done." + act) + " the claim.", "/approve", Lexicon.Of("Next." + act));
        Typed = (claim, reason ?? "");
        Answers.Say(outcome, "").Keep(TempData);
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostTogetherAsync(List<Guid> claim, List<string> fingerprint, List<Guid> read, CancellationToken cancellation)
    {
        var pairs = claim.Zip(fingerprint).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second);
        var done = await batch.ApproveAsync((await session.RequireAsync()).Actor, pairs, read.ToHashSet(), cancellation);
        if (done is { Count: 0, Refusal: { } refusal }) return this.After(refusal, "", "/approve");
        var rest = done.Refusal is null ? "" : $" {Lexicon.Count(done.Tried - done.Count, "claim has", "claims have")} changed meanwhile and wait below.";
        return this.After(new Done(Guid.Empty, clock.Now), $"You approved {Lexicon.Count(done.Count, "low-risk claim")} together.", "/approve", Lexicon.Of("Next.Approve") + rest);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Approver)) return StatusCode(StatusCodes.Status403Forbidden);
        var all = await proposals.ReadAsync(cancellation);
        var plain = all.Where(p => p.IsPlain).ToList();
        Together = plain.Count >= FewestTogether ? plain : [];
        Sample = SampleRule.Of(Together.Select(p => p.Card.Review.Fingerprint));
        OneByOne = [.. all.Except(Together)];
        return Page();
    }
}
