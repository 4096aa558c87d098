namespace FactCheck.Web.Pages.Articles;

/// <summary>What was typed into one of the forms of the gate; kept when it is refused.</summary>
public sealed class GateForm
{
    public Guid Claim { get; set; }

    public string? Fingerprint { get; set; }

    public string? Reason { get; set; }

    /// <summary>Until the end of which day.</summary>
    public DateTime? Until { get; set; }

    public Guid Author { get; set; }

    public Guid? Person { get; set; }

    public string? Identity { get; set; }

    public string? Note { get; set; }
}
