using System.Text;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Published;

/// <summary>The receipt of a publication for its readers, line by line, and the file itself to check without this host.</summary>
[AllowAnonymous]
public sealed class ReceiptModel(ReceiptReader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ReceiptSheet? Sheet { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Sheet = await reader.ReadAsync(Id, cancellation);
        return Sheet is null ? NotFound() : Page();
    }

    /// <summary>The file as it was signed.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation) =>
        await reader.ReadAsync(Id, cancellation) is { } sheet ? File(Encoding.UTF8.GetBytes(sheet.Text), "application/json", $"receipt-{Id:N}.json") : NotFound();
}
