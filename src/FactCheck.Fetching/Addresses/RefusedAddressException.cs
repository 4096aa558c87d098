namespace FactCheck.Fetching.Addresses;

/// <summary>Thrown inside the HTTP stack where the guard refuses to dial; the fetcher turns it into an outcome.</summary>
public sealed class RefusedAddressException(string message) : Exception(message);
