using System.Text.RegularExpressions;
using FactCheck.Core.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Rights;

/// <summary>Every door of the host, derived from its endpoints: nobody can forget one.</summary>
internal static partial class Doors
{
    internal static async Task<IReadOnlyList<Door>> OfAsync(IServiceProvider services)
    {
        var doors = new List<Door>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + Constraint().Replace(endpoint.RoutePattern.RawText ?? "", "}").TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page) doors.AddRange(await OfPageAsync(services, page, endpoint, route));
            else doors.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).SelectMany(m => Decisions(new(m, route, []))));
        }
        return [.. doors.DistinctBy(d => d.Key).OrderBy(d => d.Route, StringComparer.Ordinal).ThenBy(d => d.Method, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<Door>> OfPageAsync(IServiceProvider services, PageActionDescriptor page, RouteEndpoint endpoint, string route)
    {
        var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return compiled.HandlerMethods
            .Select(h => new Door(
                h.HttpMethod.ToUpperInvariant(), h.Name is null ? route : $"{route}?handler={h.Name}", [.. h.Parameters.Select(p => (p.Name, p.ParameterInfo.ParameterType))]))
            .SelectMany(Decisions).Append(new("GET", route, []));
    }

    // One address takes every decision about a claim, and each has rights of its own.
    private static IEnumerable<Door> Decisions(Door door)
    {
        if (door.Route.Contains("{action}", StringComparison.Ordinal))
            return Enum.GetNames<ReviewAction>().Select(a => door with { Route = door.Route.Replace("{action}", char.ToLowerInvariant(a[0]) + a[1..], StringComparison.Ordinal) });
        return door.Method == "POST" && door.Fields.Any(f => f.Type == typeof(ReviewAction))
            ? Enum.GetNames<ReviewAction>().Select(a => door with { Route = door.Route + "?act=" + a })
            : [door];
    }

    [GeneratedRegex("(:[a-z()0-9,]+)*}")]
    private static partial Regex Constraint();
}
