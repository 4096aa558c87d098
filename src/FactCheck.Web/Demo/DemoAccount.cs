namespace FactCheck.Web.Demo;

/// <summary>Somebody of the demo newsroom.</summary>
public sealed record DemoAccount(string Name, string Password, IReadOnlyList<string> Roles);
