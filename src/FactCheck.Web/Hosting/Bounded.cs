using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Hosting;

/// <summary>Counts that go no further than anybody reads them, so that a desk with a million claims waits no longer for its numbers than one with a thousand.</summary>
public static class Bounded
{
    public const int Most = 10_000;

    public static Task<int> CountUpAsync<T>(this IQueryable<T> rows, CancellationToken cancellation = default) => rows.Take(Most).CountAsync(cancellation);

    /// <summary>"9,999", and "10,000+" for everything above.</summary>
    public static string Words(int count) => ReaderNumbers.Say(count) + (count >= Most ? "+" : "");
}
