namespace FactCheck.Web.Demo;

/// <summary>One page that the demo's articles cite.</summary>
/// <param name="Path">Its address below the listener.</param>
/// <param name="File">Its file in the demo folder.</param>
/// <param name="Type">Content type.</param>
public sealed record DemoPage(string Path, string File, string Type = "text/html; charset=utf-8");
