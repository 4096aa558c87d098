namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>What a write led to.</summary>
/// <param name="Id">What was written, or stood there already.</param>
/// <param name="Revision">The revision it belongs to, where one was written along.</param>
public sealed record Written(Guid Id, Guid? Revision = null);
