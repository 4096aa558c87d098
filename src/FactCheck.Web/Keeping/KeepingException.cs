namespace FactCheck.Web.Keeping;

/// <summary>A backup or a restore that cannot go on, said so that whoever reads it knows what to do.</summary>
public sealed class KeepingException(string message, Exception? cause = null) : Exception(message, cause);
