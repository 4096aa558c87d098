using System.Globalization;
using System.Net.Mail;
using FactCheck.Pipeline.Notices;

namespace FactCheck.Web.Hosting;

/// <summary>Reads how mail is sent from the configuration, where a password is not seen in the list of processes: <c>Mail__Server</c>, <c>Mail__From</c>,
/// <c>Mail__Site</c>, <c>Mail__User</c>, <c>Mail__Password</c>, <c>Mail__Encryption</c>.</summary>
public static class MailSetup
{
    private const int UsualPort = 587;

    /// <exception cref="ArgumentException">Something is missing or not understood.</exception>
    public static MailSettings Read(IConfiguration configuration, PublicSite ours)
    {
        var mail = configuration.GetSection("Mail");
        if (mail["Server"] is not { Length: > 0 } server) return MailSettings.None;
        var (host, port) = server.Split(':') is [var name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? (name, given) : (server, UsualPort);
        if (!MailAddress.TryCreate(mail["From"], out _)) throw new ArgumentException("Mail__From wants the address that mail comes from: desk@paper.example.");
        if (!Uri.TryCreate(mail["Site"] ?? ours.Origin, UriKind.Absolute, out var site)) throw new ArgumentException("Mail__Site (or --public-url) wants our own address, as people reach it: https://desk.paper.example.");
        return new(host, port, mail["From"] ?? "", site.ToString().TrimEnd('/'))
        {
            Encrypts = mail["Encryption"] is not "none",
            User = mail["User"] ?? "",
            Password = mail["Password"] ?? "",
        };
    }
}
