using FactCheck.Core.Sources;
using FactCheck.Data.Columns;
using FactCheck.Language.Spans;

namespace FactCheck.Data.Tests.Columns;

public sealed class JsonColumnTests
{
    [Fact]
    public void Read_HeadersWritten_AreTheSame()
    {
        IReadOnlyList<KeyValuePair<string, string>> headers = [new("ETag", "\"a\""), new("Set-Cookie", ""), new("Set-Cookie", "ü")];

        Assert.Equal(headers, JsonColumn.Read<IReadOnlyList<KeyValuePair<string, string>>>(JsonColumn.Write(headers)));
    }

    [Fact]
    public void Read_RecordsWritten_AreTheSame()
    {
        IReadOnlyList<RedirectHop> hops = [new("https://a.example/", 301, "https://b.example/")];

        Assert.Equal(hops, JsonColumn.Read<IReadOnlyList<RedirectHop>>(JsonColumn.Write(hops)));
        Assert.Equal(new TextSpan(3, 7), JsonColumn.Read<TextSpan>(JsonColumn.Write(new TextSpan(3, 7))));
    }
}
