using System.Diagnostics;

namespace FactCheck.Web.Hosting;

/// <summary>The number of a request that people quote and the log carries.</summary>
public static class Numbers
{
    private const int Length = 8;

    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToHexString()[..Length] ?? context.TraceIdentifier;
}
