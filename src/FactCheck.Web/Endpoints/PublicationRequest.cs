namespace FactCheck.Web.Endpoints;

/// <summary>What is to be published.</summary>
/// <param name="Revision">The revision whose gate was seen open; a newer one is not published by mistake.</param>
public sealed record PublicationRequest(Guid Revision);
