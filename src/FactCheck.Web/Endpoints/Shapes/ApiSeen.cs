namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>A person has seen it.</summary>
public sealed record ApiSeen(string Name, DateTimeOffset At);
