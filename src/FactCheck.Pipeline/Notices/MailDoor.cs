using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace FactCheck.Pipeline.Notices;

/// <summary>Hands one mail to the SMTP server. What keeps it from being taken is a value.</summary>
public sealed class MailDoor(MailSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsThere => settings.IsThere;

    /// <param name="key">Stands in Message-ID: a mail that is sent again bears the same.</param>
    /// <returns>Why it was not taken; empty where it was.</returns>
    internal async Task<string> SendAsync(string to, string subject, string body, string key, CancellationToken cancellation)
    {
        if (!MailAddress.TryCreate(to, out var address)) return $"{to} is no mail address.";
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(Patience);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypts };
        if (settings.User.Length > 0) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var mail = new MailMessage(new MailAddress(settings.From, "FactCheck", Encoding.UTF8), address)
        {
            Subject = subject,
            SubjectEncoding = Encoding.UTF8,
            Body = body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        mail.Headers.Add("Message-ID", $"<{key}@{mail.From?.Host}>");
        // Nobody's holiday answers to a machine.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        try
        {
            await client.SendMailAsync(mail, time.Token);
            return "";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return FormattableString.Invariant($"The mail server did not take it within {Patience.TotalSeconds:0} s.");
        }
        catch (SmtpException failed)
        {
            return failed.InnerException?.Message is { Length: > 0 } why ? $"{failed.Message} {why}" : failed.Message;
        }
    }
}
