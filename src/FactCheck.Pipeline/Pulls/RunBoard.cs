using FactCheck.Data.Repositories;
using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Checks;

namespace FactCheck.Pipeline.Pulls;

/// <summary>Makes the check runs of a commit visible, and ends those that are overtaken.</summary>
internal sealed class RunBoard(RepositoryDoor door, PullCase pull, TimeProvider clock)
{
    private readonly List<CheckRun> _made = [];

    /// <summary>Runs that stand on the platform now, to be written down.</summary>
    internal IReadOnlyList<CheckRun> Made => _made;

    internal async Task ShowAsync(string sha)
    {
        foreach (var name in ChecksOf.Both)
        {
            var known = pull.Runs.FirstOrDefault(r => r.HeadSha == sha && r.Round == pull.Pull.Round && r.Name == name);
            var run = known ?? ChecksOf.New(pull.Repository, pull.Pull, pull.Pull.Id, sha, pull.Pull.Round, name, clock.GetUtcNow());
            if (run.RunId is null)
            {
                var draft = Draft(run, new CheckState("in_progress", null, "Reading the changed claims"), $"Read on the desk: {pull.PageOnDesk}");
                run.RunId = await CheckRunPublisher.FindAsync(door, draft) ?? await CheckRunPublisher.CreateAsync(door, draft, clock.GetUtcNow());
                (run.Status, run.Title) = (draft.State.Status, draft.State.Title);
            }
            _made.Add(run);
        }
    }

    /// <summary>Ends runs that nobody waits for any more.</summary>
    internal async Task CancelAsync(IEnumerable<CheckRun> over, string? why)
    {
        var state = CheckState.Of(new() { ContentChanged = true, Superseded = true });
        if (why is not null) state = state with { Title = why };
        foreach (var run in over)
        {
            if (run.RunId is not { } id) continue;
            await CheckRunPublisher.UpdateAsync(door, id, Draft(run, state, state.Title + "."), [], clock.GetUtcNow());
        }
    }

    private CheckRunDraft Draft(CheckRun run, CheckState state, string summary) => new()
    {
        Name = run.Name,
        HeadSha = run.HeadSha,
        ExternalId = run.Id.ToString("D"),
        DetailsUrl = pull.PageOnDesk,
        State = state,
        Summary = summary,
    };
}
