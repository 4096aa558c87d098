namespace FactCheck.EndToEnd.Hosting;

/// <summary>This test looks with axe at a page that the demo newsroom cannot show.</summary>
/// <param name="route">The page's route, as its <c>@page</c> line says it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SweepsAttribute(string route) : Attribute
{
    public string Route => route;
}
