using BenchmarkDotNet.Attributes;
using FactCheck.Core.Articles;
using FactCheck.Core.Text;

namespace FactCheck.Benchmarks;

/// <summary>Reading an article against the least that any reader must do with its text: bring it into normal form.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    private readonly string _article = string.Concat(Enumerable.Range(1, 60).Select(i =>
        $"## Part {i}\n\nThe harbour of Port Ellery took in {i * 37} boats, [said the harbour master](https://harbour.example/{i}), **{i}** more than the year before.\n\n"));

    [Benchmark(Baseline = true)]
    public string NormalFormOnly() => NormalForm.Of(_article);

    [Benchmark]
    public ArticleText ReadMarkdown() => ArticleReader.Read(_article, ArticleFormat.Markdown);
}
