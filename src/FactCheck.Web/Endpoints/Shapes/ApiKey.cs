namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>A public key that receipts are signed with.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo in base 64.</param>
/// <param name="RetiredAt">From then on nothing new was signed with it; null for the one in use.</param>
public sealed record ApiKey(string Id, string Algorithm, string PublicKey, DateTimeOffset CreatedAt, DateTimeOffset? RetiredAt);
