namespace FactCheck.GitHub.Tests.Platform;

public sealed class RequestContractTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "GET", "/repos/a/b/secrets", "", "no such route" },
        { "POST", "/repos/a/b/check-runs", """{"name":"x"}""", "head_sha is missing" },
        { "POST", "/repos/a/b/check-runs", """{"name":"x","head_sha":"1","colour":"red"}""", "colour is unknown" },
        { "POST", "/repos/a/b/check-runs", """{"name":"x","head_sha":"1","status":"stale"}""", "is 'stale'" },
        { "PATCH", "/repos/a/b/check-runs/7", """{"output":{"title":"t","summary":7}}""", "summary is no string" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Faults_WrongRequest_AreNamed(string method, string path, string body, string fault)
    {
        Assert.Contains(RequestContract.Own().Faults(method, path, body), f => f.Contains(fault, StringComparison.Ordinal));
        // The published subset agrees wherever it stands beside the checkout; "unknown field" is ours alone.
        if (RequestContract.Published() is { } published && !fault.Contains("unknown", StringComparison.Ordinal)) Assert.NotEmpty(published.Faults(method, path, body));
    }

    [Fact]
    public void Routes_OfOurDescription_AreAllPublished()
    {
        if (RequestContract.Published() is not { } published) return; // a public checkout has no copy beside it; the theory above speaks there
        var missing = RequestContract.Own().Routes.Where(r => !r.Contains("app-manifests", StringComparison.Ordinal)).Except(published.Routes).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }
}
