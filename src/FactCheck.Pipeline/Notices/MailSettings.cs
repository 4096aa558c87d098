namespace FactCheck.Pipeline.Notices;

/// <summary>The desk's way to send mail.</summary>
/// <param name="Host">The SMTP server; empty where there is none, and then no mail is offered.</param>
/// <param name="From">The address it comes from.</param>
/// <param name="Site">Our own address, before the paths in the mail.</param>
public sealed record MailSettings(string Host, int Port, string From, string Site)
{
    public static MailSettings None { get; } = new("", 25, "", "");

    /// <summary>Encrypts before anything is said (STARTTLS); off for a relay on the same machine only.</summary>
    public bool Encrypts { get; init; } = true;
    public string User { get; init; } = "";
    public string Password { get; init; } = "";

    public bool IsThere => Host.Length > 0;
}
