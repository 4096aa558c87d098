using FactCheck.GitHub.Apps;
using Octokit;

namespace FactCheck.GitHub.Checks;

/// <summary>
/// Puts a run on the platform. Annotations append and nothing takes them back: the first fifty go with the run, the rest in batches, and
/// an update of title, summary and conclusion carries none.
/// </summary>
public static class CheckRunPublisher
{
    /// <summary>The run with this external id on the commit, or null.</summary>
    public static async Task<long?> FindAsync(RepositoryDoor door, CheckRunDraft draft)
    {
        var request = new CheckRunRequest { CheckName = draft.Name, Filter = CheckRunCompletedAtFilter.All };
        var found = await door.Client.Check.Run.GetAllForReference(door.Owner, door.Name, draft.HeadSha, request, new ApiOptions { PageSize = 100 }).ConfigureAwait(false);
        return found.CheckRuns.FirstOrDefault(r => r.ExternalId == draft.ExternalId)?.Id;
    }

    /// <summary>Makes the run, without annotations: they follow with the analysis.</summary>
    public static async Task<long> CreateAsync(RepositoryDoor door, CheckRunDraft draft, DateTimeOffset now)
    {
        var run = new NewCheckRun(draft.Name, draft.HeadSha)
        {
            ExternalId = draft.ExternalId,
            DetailsUrl = draft.DetailsUrl,
            Status = new StringEnum<CheckStatus>(draft.State.Status),
            StartedAt = now,
            Output = new NewCheckRunOutput(draft.State.Title, draft.Summary),
        };
        if (draft.State.Conclusion is { } conclusion) (run.Conclusion, run.CompletedAt) = (new StringEnum<CheckConclusion>(conclusion), now);
        if (draft.OffersActions) run.Actions = Actions();
        return (await door.Client.Check.Run.Create(door.Owner, door.Name, run).ConfigureAwait(false)).Id;
    }

    /// <summary>Title, summary, conclusion and one batch of annotations.</summary>
    public static Task UpdateAsync(RepositoryDoor door, long run, CheckRunDraft draft, IReadOnlyList<CheckAnnotation> annotations, DateTimeOffset now)
    {
        var update = new CheckRunUpdate
        {
            DetailsUrl = draft.DetailsUrl,
            Status = new StringEnum<CheckStatus>(draft.State.Status),
            Output = new NewCheckRunOutput(draft.State.Title, draft.Summary) { Annotations = annotations.Count == 0 ? null : [.. annotations.Select(Written)] },
        };
        if (draft.State.Conclusion is { } conclusion) (update.Conclusion, update.CompletedAt) = (new StringEnum<CheckConclusion>(conclusion), now);
        if (draft.OffersActions) update.Actions = Actions();
        return door.Client.Check.Run.Update(door.Owner, door.Name, run, update);
    }

    /// <summary>How many annotations the platform has of a run: what a crash in the middle of the batches has left to send.</summary>
    public static async Task<int> CountAnnotationsAsync(RepositoryDoor door, long run) =>
        (await door.Client.Check.Run.GetAllAnnotations(door.Owner, door.Name, run, new ApiOptions { PageSize = 100 }).ConfigureAwait(false)).Count;

    private static List<NewCheckRunAction> Actions() => [.. CheckActions.All.Select(a => new NewCheckRunAction(a.Label, a.Description, a.Identifier))];

    private static NewCheckRunAnnotation Written(CheckAnnotation note)
    {
        var level = note.Level switch { "failure" => CheckAnnotationLevel.Failure, "warning" => CheckAnnotationLevel.Warning, _ => CheckAnnotationLevel.Notice };
        return new(note.Path, note.StartLine, note.EndLine, level, note.Message) { Title = note.Title, StartColumn = note.StartColumn, EndColumn = note.EndColumn };
    }
}
