namespace FactCheck.Pipeline.Pulls;

/// <summary>Seals what must not stand readable in a database; the host says how.</summary>
public sealed record SecretBox(Func<string, string> Seal, Func<string, string> Open);
