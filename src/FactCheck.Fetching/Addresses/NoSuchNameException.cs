namespace FactCheck.Fetching.Addresses;

/// <summary>A host name that has no address.</summary>
public sealed class NoSuchNameException(string message) : Exception(message);
