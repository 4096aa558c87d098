namespace FactCheck.Web.Hosting;

/// <summary>The numbers in the masthead; those of claims stop at <see cref="Bounded.Most"/>.</summary>
/// <param name="Waiting">Claims that wait for people.</param>
/// <param name="ToApprove">Proposals that this person may approve.</param>
/// <param name="DueToday">Unpublished articles whose deadline is today or past.</param>
/// <param name="OnAuthor">Open queries and proposed wordings of this person's articles.</param>
/// <param name="Notices">Unread notices.</param>
public sealed record DeskCounts(int Waiting, int ToApprove, int DueToday, int OnAuthor, int Notices);
