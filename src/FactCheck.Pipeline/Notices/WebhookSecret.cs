namespace FactCheck.Pipeline.Notices;

/// <summary>A receiver's secret at the only moment at which its words are shown.</summary>
/// <param name="EndpointId">Whose it is.</param>
/// <param name="Words"><c>whsec_…</c>; kept sealed.</param>
public sealed record WebhookSecret(Guid EndpointId, string Words);
