using FactCheck.Web.Hosting;

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

    [Fact]
    public void Parse_DemoWithoutAFolder_HasAFolderOfItsOwn() =>
        Assert.NotEqual(WebSettings.Parse([]).DataFolder, WebSettings.Parse(["--demo"]).DataFolder);
}
