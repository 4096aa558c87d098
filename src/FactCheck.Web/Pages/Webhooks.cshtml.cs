using FactCheck.Data.Notices;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>Who is told what happens here, what was sent, what was given up.</summary>
public sealed class WebhooksModel(WebhookDesk webhooks, WebhookReader reader, DeskSession session) : PageModel
{
    private const int PageSize = 50;
    private const string SecretKey = "webhook-secret";

    public SignedIn Me { get; private set; } = null!;

    public IReadOnlyList<WebhookEndpoint> Receivers { get; private set; } = [];

    public IReadOnlyList<SentLine> Deliveries { get; private set; } = [];

    public IReadOnlyDictionary<DeliveryState, int> Counts { get; private set; } = new Dictionary<DeliveryState, int>();

    public DeliveryState? State { get; private set; }

    public int Before { get; private set; }

    public bool HasMore { get; private set; }

    /// <summary>Shown once, right after it was made.</summary>
    public string? NewSecret { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? state, int? skip, CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        if (!WebhookDesk.MayManage(Me.Actor)) return StatusCode(StatusCodes.Status403Forbidden);
        State = Enum.TryParse<DeliveryState>(state, ignoreCase: true, out var named) ? named : null;
        Before = Math.Max(0, skip ?? 0);
        NewSecret = TempData[SecretKey] as string;
        Receivers = await reader.ReceiversAsync(cancellation);
        Counts = await reader.CountsAsync(cancellation);
        var rows = await reader.DeliveriesAsync(State, Before, PageSize + 1, cancellation);
        (HasMore, Deliveries) = (rows.Count > PageSize, [.. rows.Take(PageSize)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(string? name, string? url, string[]? kinds, CancellationToken cancellation)
    {
        var (secret, outcome) = await webhooks.AddAsync((await session.RequireAsync()).Actor, name ?? "", url ?? "", kinds ?? [], cancellation);
        return AfterSecret(secret, outcome, $"{name?.Trim()} is told what happens from now on.");
    }

    public async Task<IActionResult> OnPostRotateAsync(Guid id, CancellationToken cancellation)
    {
        var (secret, outcome) = await webhooks.RotateAsync((await session.RequireAsync()).Actor, id, cancellation);
        return AfterSecret(secret, outcome, "The secret is new. The former one holds for a day.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellation) =>
        this.After(await webhooks.RemoveAsync((await session.RequireAsync()).Actor, id, cancellation), "The receiver is removed.", "/webhooks", "Nothing more is sent there.");

    public async Task<IActionResult> OnPostResendAsync(long number, CancellationToken cancellation) =>
        this.After(await webhooks.ResendAsync((await session.RequireAsync()).Actor, number, cancellation), "It is on its way again.", "/webhooks", "It bears the identity it had.");

    private IActionResult AfterSecret(WebhookSecret? secret, Outcome outcome, string done)
    {
        if (secret is not null) TempData[SecretKey] = secret.Words;
        return this.After(outcome, done, "/webhooks", "Copy the secret into the receiver.");
    }
}
