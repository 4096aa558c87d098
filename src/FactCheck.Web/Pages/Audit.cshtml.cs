using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Records;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>Who did what, when: the desk's audit log, its export, and the keys that sign it.</summary>
public sealed class AuditModel(AuditReader reader, AuditExport export, KeyRotation rotation, DeskSession session, ReaderClock clock, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    private const int MostHashes = 3;

    private static readonly Regex Hash = new("[0-9a-f]{32,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    [BindProperty(SupportsGet = true)]
    public Guid? Actor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Action { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Article { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    /// <summary>First day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day, counted whole.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public SignedIn Me { get; private set; } = null!;

    public AuditView View { get; private set; } = null!;

    /// <summary>Where older entries go on; null at the first one.</summary>
    public long? Older { get; private set; }

    /// <summary>A filter that cannot be read narrows to nothing and is never taken for none.</summary>
    public bool IsUnreadable => !ModelState.IsValid;

    public bool IsFiltered => IsUnreadable || Selection != AuditSelection.All;

    public bool MayRotate => Me.Is(DeskRole.Administrator);

    public static IReadOnlyList<KeyValuePair<string, string>> Actions { get; } = Lexicon.All("Did.");

    /// <summary>A fact of an entry as people read it: long hashes by their ends, many of them by their number. The signed file holds all of it.</summary>
    public static string Brief(string fact)
    {
        var hashes = Hash.Count(fact);
        return hashes > MostHashes ? string.Create(CultureInfo.InvariantCulture, $"{hashes} of them") : Hash.Replace(fact, hash => $"{hash.Value[..4]}…{hash.Value[^4..]}");
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        if (!AuditReader.IsFor(Me)) return StatusCode(StatusCodes.Status403Forbidden);
        var lines = IsUnreadable ? [] : await reader.BackwardAsync(Selection, Before ?? long.MaxValue, PageSize + 1, cancellation);
        if (lines.Count > PageSize) Older = lines[PageSize - 1].Row.Sequence;
        View = await reader.ViewAsync([.. lines.Take(PageSize)], cancellation);
        return Page();
    }

    /// <summary>The selection as a signed file; what was not selected stands in it as number and hash.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation)
    {
        if (IsUnreadable) return BadRequest();
        var file = await export.WriteAsync((await session.RequireAsync()).Actor, Selection, cancellation);
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return file is null ? StatusCode(StatusCodes.Status403Forbidden) : File(System.Text.Encoding.UTF8.GetBytes(file), "application/json", $"audit-{day}.json");
    }

    public async Task<IActionResult> OnPostRotateAsync(CancellationToken cancellation) =>
        this.After(await rotation.RotateAsync((await session.RequireAsync()).Actor, cancellation), "The key is retired.", "/audit", "The next signature makes a new one. What the old one signed still verifies.");

    /// <summary>This selection at another place, or as a file.</summary>
    public string Link(long? before = null, string? handler = null) => Url.Page("/Audit", handler, new
    {
        Actor, Action = string.IsNullOrEmpty(Action) ? null : Action, Article, Subject, from = Day(From), to = Day(To), before,
    }) ?? "/audit";

    /// <summary>Where the thing it was done to stands; null where it has no page.</summary>
    public static string? PlaceOf(AuditLine line) => line.Row switch
    {
        { SubjectKind: "review" } row => $"/claims/{row.SubjectId}",
        { ArticleId: { } article } => $"/articles/{article}",
        _ => null,
    };

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private AuditSelection Selection => new(
        Actor, string.IsNullOrWhiteSpace(Action) ? null : Action.Trim(), Article, Subject,
        From is { } from ? clock.FromLocal(from.ToDateTime(TimeOnly.MinValue)) : null,
        To is { } to && to < DateOnly.MaxValue ? clock.FromLocal(to.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null);
}
