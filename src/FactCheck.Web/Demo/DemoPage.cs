namespace FactCheck.Web.Demo;

/// <summary>One page that the demo's articles cite.</summary>
/// <param name="Site">First part of its host name; each site is an origin of its own.</param>
/// <param name="Path">Its address there.</param>
/// <param name="File">Its file in the demo folder.</param>
/// <param name="Type">Content type.</param>
/// <param name="Status">What the site answers with.</param>
public sealed record DemoPage(string Site, string Path, string File, string Type = "text/html; charset=utf-8", int Status = StatusCodes.Status200OK);
