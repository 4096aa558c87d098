using FactCheck.Data.Repositories;

namespace FactCheck.Web.Reading;

/// <summary>The desk's Apps, repositories and last deliveries.</summary>
public sealed record RepositoryView(IReadOnlyList<AppRegistration> Apps, IReadOnlyList<RepositoryLine> Repositories, IReadOnlyList<DeliveryLine> Deliveries);
