using System.Globalization;
using System.Text;
using FactCheck.Web.Hosting;
using FactCheck.Web.SigningIn;

namespace FactCheck.Web.Tests.Hosting;

public sealed class WebOptionTests
{
    private static readonly string Stored = Path.Combine(Repository.Root, "docs", "configuration.md");

    private static readonly (string Name, string Means)[] Environments =
    [
        ("ConnectionStrings__FactCheck", "as `--database`"),
        (TelemetrySetup.Endpoint, "an OpenTelemetry collector that gets traces, metrics and logs; without it nobody does"),
        ("CheckSearch__Key", "the key of `--check-search`"),
        ("FactCheck__KeyCertificate, FactCheck__KeyCertificatePassword", "a PKCS #12 file that the keys in the database are kept under"),
        ("Mail__Server, Mail__From, Mail__Site", "mail to people; all of it stands in operating.md"),
        .. ProviderSettings.All,
        .. ModelSetup.All,
        ("OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES", "how this process is named there, as in every OpenTelemetry program"),
        ("Logging__LogLevel__Default", "how much is written to the console: `Warning` unless said"),
        ("Logging__Console__FormatterName", "`json` for one object a line"),
    ];

    /// <summary>A change of an option is a change of this file. <c>FACTCHECK_WRITE_DOCS=1</c> writes it anew.</summary>
    [Fact]
    public void Reference_OfTheOptions_IsTheStoredOne()
    {
        var now = Render();
        if (Environment.GetEnvironmentVariable("FACTCHECK_WRITE_DOCS") == "1") File.WriteAllText(Stored, now);
        Assert.Equal(File.ReadAllText(Stored), now);
    }

    [Fact]
    public void Options_EachWithAValue_AreReadByTheServer()
    {
        foreach (var option in WebOption.All.Where(o => o.Wants.Length > 0 && o.Name is not "--urls" and not "--environment"))
            Assert.ThrowsAny<ArgumentException>(() => WebSettings.Parse([option.Name]));
    }

    private static string Render()
    {
        var text = new StringBuilder("# Configuration of the server\n\nWritten from the program's own list of options; a test keeps it true.\n\n| option | takes | unless said | means |\n|---|---|---|---|\n");
        foreach (var option in WebOption.All) text.Append(CultureInfo.InvariantCulture, $"| `{option.Name}` | {option.Wants} | {option.Usual} | {option.Means} |\n");
        text.Append("\nAn option that is not here, or a value that an option does not take, ends the start with exit 3 and says which is meant.\n\n| in the environment | means |\n|---|---|\n");
        foreach (var (name, means) in Environments) text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {means} |\n");
        return text.Append("\nWhat a desk decides (which claims, which verdicts, how many approvals) is no option: it stands in `rules/`.\n").ToString();
    }
}
