namespace FactCheck.GitHub.Tests.Platform;

/// <summary>A delivery as the platform's list has it.</summary>
public sealed record FakeDelivery(long Id, string Key, string Event, byte[] Body, int StatusCode);
