namespace FactCheck.GitHub.Apps;

/// <summary>What an App proves itself with.</summary>
/// <param name="AppId">Its id.</param>
/// <param name="PrivateKey">Its private key, PEM.</param>
/// <param name="ApiAddress">Base address of the API: the public one, or an Enterprise server's with <c>/api/v3/</c>.</param>
public sealed record AppCredentials(string AppId, string PrivateKey, Uri ApiAddress);
