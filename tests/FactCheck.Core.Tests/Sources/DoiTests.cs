using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Sources;

public sealed class DoiTests
{
    [Theory]
    [InlineData("https://doi.org/10.5555/AbC.12", "10.5555/abc.12"), InlineData("http://dx.doi.org/10.5555%2Fabc", "10.5555/abc"), InlineData("doi:10.5555/abc", "10.5555/abc"), InlineData("10.5555/abc", "10.5555/abc")]
    [InlineData("https://journal.example/doi/full/10.5555/abc", "10.5555/abc"), InlineData("https://journal.example/doi/10.5555/abc/full", "10.5555/abc"), InlineData("https://journal.example/article?id=10.5555/abc.pdf&x=1", "10.5555/abc")]
    [InlineData("https://journal.example/article/10.5555/978-3-16-1", "10.5555/978-3-16-1"), InlineData("https://a.example/v10.5555/abc", ""), InlineData("https://a.example/10.5/abc", ""), InlineData("https://a.example/news", "")]
    public void In_Address_IsTheDoiItNames(string address, string doi) => Assert.Equal(doi, Doi.In(address));
}
