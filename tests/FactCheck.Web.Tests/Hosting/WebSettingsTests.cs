using FactCheck.Pipeline.Notices;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace FactCheck.Web.Tests.Hosting;

public sealed class WebSettingsTests
{
    [Fact]
    public void Parse_OwnOptionsBetweenTheFrameworks_AreTakenOut()
    {
        var settings = WebSettings.Parse(["--urls", "http://127.0.0.1:5000", "--demo", "--data", "x", "--environment=Test"]);
        Assert.True(settings.Demo);
        Assert.Equal(Path.GetFullPath("x"), settings.DataFolder);
        Assert.Equal(["--urls", "http://127.0.0.1:5000", "--environment=Test"], settings.Rest);
    }

    [Fact]
    public void Parse_DataWithoutAFolder_SaysWhatIsMissing() =>
        Assert.Contains("--data DIR", Assert.Throws<ArgumentException>(() => WebSettings.Parse(["--data"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("--databse", "Did you mean --database?")]
    [InlineData("--worker=3", "Did you mean --workers?")]
    [InlineData("--something-else", "There are --urls, --data")]
    public void Parse_OptionThatNobodyReads_IsRefusedWithTheNearest(string option, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => WebSettings.Parse([option])).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_SettingsOfTheFramework_AreLetThrough() =>
        Assert.Equal(2, WebSettings.Parse(["--urls=http://127.0.0.1:1", "--Logging:LogLevel:Default=Debug"]).Rest.Length);

    [Fact]
    public void Parse_DatabaseRoleAndWorkers_AreTaken()
    {
        var settings = WebSettings.Parse(["--database", "Host=db;Database=factcheck", "--role=worker", "--workers", "3"]);
        Assert.Equal(("Host=db;Database=factcheck", ProcessRole.Worker, 3), (settings.Database, settings.Role, settings.Workers));
    }

    [Theory]
    [InlineData("--role", "boss", "web, worker or both")]
    [InlineData("--role", "1", "web, worker or both")]
    [InlineData("--workers", "0", "from 1 to 256")]
    public void Parse_ValueThatAnOptionDoesNotTake_SaysWhichItTakes(string option, string value, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => WebSettings.Parse([option, value])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://desk.paper.example", "https://desk.paper.example")]
    [InlineData("https://desk.paper.example:8443/", "https://desk.paper.example:8443")]
    public void Parse_AddressAsPeopleReachIt_StandsBeforeLinksWhateverTheRequestSays(string written, string expected)
    {
        var site = WebSettings.Parse(["--public-url", written]).Site;
        var request = new DefaultHttpContext { Request = { Scheme = "http", Host = new("127.0.0.1", 5000) } }.Request;
        Assert.Equal(expected, site.OriginOf(request));
        Assert.Equal("http://127.0.0.1:5000", WebSettings.Parse([]).Site.OriginOf(request));
    }

    [Theory]
    [InlineData("desk.paper.example")]
    [InlineData("ftp://desk.paper.example")]
    [InlineData("https://desk.paper.example/factcheck")]
    [InlineData("https://me@desk.paper.example")]
    public void Parse_AddressThatIsNoSite_IsRefusedWithAnExample(string written) =>
        Assert.Contains("--public-url https://", Assert.Throws<ArgumentException>(() => WebSettings.Parse(["--public-url", written])).Message, StringComparison.Ordinal);

    [Fact]
    public void Mail_WithoutItsOwnSite_PointsToTheAddressAsPeopleReachIt()
    {
        var mail = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Mail:Server"] = "mail.example", ["Mail:From"] = "desk@paper.example" }).Build();
        Assert.Equal("https://desk.paper.example", MailSetup.Read(mail, new("https://desk.paper.example")).Site);
        Assert.Contains("--public-url", Assert.Throws<ArgumentException>(() => MailSetup.Read(mail, PublicSite.Unknown)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_DemoInASharedDatabase_IsRefused() =>
        Assert.Contains("--demo", Assert.Throws<ArgumentException>(() => WebSettings.Parse(["--demo", "--database", "Host=db"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Host=", "names no Host")]
    [InlineData("Hots=db", "not understood")]
    public void Build_DatabaseThatIsNone_EndsWithWhatToWrite(string words, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-web-");
        var wrong = Assert.Throws<ArgumentException>(() => FactCheckHost.Build(WebSettings.Parse(["--data", folder.FullName, "--database", words])));
        folder.Delete(recursive: true);

        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Host=…;Database=…", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WorkerWithoutASharedDatabase_IsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-web-");
        var wrong = Assert.Throws<ArgumentException>(() => FactCheckHost.Build(WebSettings.Parse(["--data", folder.FullName, "--role", "worker"])));
        folder.Delete(recursive: true);

        Assert.Contains("--database", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_DemoWithoutAFolder_HasAFolderOfItsOwn() =>
        Assert.NotEqual(WebSettings.Parse([]).DataFolder, WebSettings.Parse(["--demo"]).DataFolder);
}
