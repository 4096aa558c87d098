using System.Text;
using FactCheck.Fetching.Tests.Hostile;
using FactCheck.Fetching.Works;

namespace FactCheck.Fetching.Tests.Works;

public sealed class WorkRegistryTests
{
    private const string Retracted = """{"status":"ok","message":{"DOI":"10.5555/one","title":["On bridges"],"updated-by":[{"DOI":"10.5555/NOTICE","type":"retraction","label":"Retraction"}]}}""";

    [Theory]
    [InlineData(Retracted, true, false, "10.5555/notice"), InlineData("""{"DOI":"10.5555/ONE","title":"On bridges","updated-by":[{"type":"erratum"}]}""", false, true, ""), InlineData("""{"DOI":"10.5555/one","title":["On bridges"]}""", false, false, "")]
    [InlineData("""{"DOI":"10.5555/one","title":["On bridges"],"update-to":[{"DOI":"10.5555/other","type":"retraction"}]}""", false, false, "")]
    public void Read_AnswerOfARegistry_SaysWhatBecameOfTheWork(string json, bool isRetracted, bool isCorrected, string notice)
    {
        var work = WorkRegistry.Read("10.5555/one", Encoding.UTF8.GetBytes(json));
        Assert.NotNull(work);
        Assert.Equal(("On bridges", isRetracted, isCorrected, notice), (work.Title, work.IsRetracted, work.IsCorrected, work.Notice));
    }

    [Theory]
    [InlineData("<html>"), InlineData("[]"), InlineData("""{"message":{"DOI":"10.5555/another","updated-by":[{"type":"retraction"}]}}"""), InlineData("""{"DOI":5}""")]
    public void Read_AnswerAboutSomethingElse_ConcludesNothing(string json) => Assert.Null(WorkRegistry.Read("10.5555/one", Encoding.UTF8.GetBytes(json)));

    [Fact]
    public async Task Fetch_PageWithADoi_AsksTheRegistryOnce()
    {
        using var server = new LoopbackServer(request => request.Path == "/works/10.5555%2Fone" ? request.StatusAsync(200, Retracted) : request.HtmlAsync("<html><head><title>On bridges</title></head><body><p>Three bridges cross the river, and a fourth was never built.</p></body></html>"));
        using var door = new TestDoor(TestDoor.Loopback with { WorkRegistry = server.Origin + "/works/" });
        var capture = await door.Fetcher.FetchAsync(server.Origin + "/doi/full/10.5555/one", CancellationToken.None);
        Assert.True(capture.Work?.IsRetracted);
        Assert.Single(server.Asked, path => path.StartsWith("/works/", StringComparison.Ordinal));
        Assert.Null((await door.Fetcher.FetchAsync(server.Origin + "/news", CancellationToken.None)).Work);
    }
}
