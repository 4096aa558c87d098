using System.Security.Cryptography.X509Certificates;
using FactCheck.Data;
using Microsoft.AspNetCore.DataProtection;

namespace FactCheck.Web.Hosting;

/// <summary>The keys that sign people in and seal secrets: kept in the database, under a certificate where one is given.</summary>
public static class KeySetup
{
    /// <summary>Configuration (never the command line, which others can read): a PKCS #12 file and its password.</summary>
    public const string Certificate = "FactCheck:KeyCertificate";

    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName("FactCheck").PersistKeysToDbContext<FactCheckDbContext>();
        if (configuration[Certificate] is not { Length: > 0 } file) return;
        if (!File.Exists(file)) throw new ArgumentException($"{Certificate} names {file}, and there is no such file.");
        keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, configuration[Certificate + "Password"]));
    }
}
