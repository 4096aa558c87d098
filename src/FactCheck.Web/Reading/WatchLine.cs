using FactCheck.Core.Sources;
using FactCheck.Core.Sources.Watching;
using FactCheck.Data.Watching;

namespace FactCheck.Web.Reading;

/// <summary>A change in a watched source, as its page shows it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Url">Address of the source.</param>
/// <param name="Change">Both texts side by side; null where one of them could not be read.</param>
/// <param name="Archived">The nearest copy in an archive, or null.</param>
/// <param name="Articles">The articles that cite it.</param>
public sealed record WatchLine(WatchFinding Finding, string Url, TextChange? Change, ArchivedCopy? Archived, IReadOnlyList<(Guid Id, string Title)> Articles);
