using FactCheck.Data.Desks;
using FactCheck.Data.Keeping;

namespace FactCheck.Web.Reading;

/// <summary>How long a desk keeps what, what it must keep, and whose data it holds.</summary>
/// <param name="Policy">As it was set; null where nobody has set any, which keeps everything.</param>
/// <param name="Holds">Standing ones, the newest first, each with the title of its article (null: the whole desk).</param>
/// <param name="Erased">What was erased under the policy lately: kind, how many, before which day, when.</param>
/// <param name="People">Of the desk, those who were put out after the others.</param>
/// <param name="Articles">The newest, for a hold.</param>
public sealed record RetentionView(
    RetentionPolicy? Policy, IReadOnlyList<(LegalHold Hold, string? Title, string By)> Holds, IReadOnlyList<(string What, string Count, string Before, DateTimeOffset At)> Erased,
    IReadOnlyList<(Person Person, bool IsOut)> People, IReadOnlyList<(Guid Id, string Title)> Articles);
