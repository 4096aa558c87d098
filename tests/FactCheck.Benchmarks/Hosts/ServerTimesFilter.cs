using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Benchmarks.Hosts;

/// <summary>Stands before everything else in the host: times what is marked, and answers <c>/hello</c> itself, which is the least that any answer costs.</summary>
internal sealed class ServerTimesFilter(ServerTimes times) : IStartupFilter
{
    internal const string Hello = "/hello";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            Func<Task> answer = context.Request.Path == Hello ? () => context.Response.WriteAsync("hello") : () => following(context);
            return context.Request.Headers.TryGetValue(ServerTimes.Header, out var name)
                ? times.TimeAsync(name.ToString(), context.Request.Headers.ContainsKey(ServerTimes.Recorded), answer)
                : answer();
        });
        next(app);
    };
}
