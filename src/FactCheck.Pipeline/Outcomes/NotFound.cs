namespace FactCheck.Pipeline.Outcomes;

/// <summary>Not there, or of another desk: outside nobody can tell which.</summary>
public sealed record NotFound : Outcome;
