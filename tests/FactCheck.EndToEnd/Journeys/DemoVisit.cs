namespace FactCheck.EndToEnd.Journeys;

/// <summary>One demo newsroom for all tests that walk through it, one after the other: what they change, they leave in a state the others can use.</summary>
[CollectionDefinition(Name)]
public sealed class DemoVisit : ICollectionFixture<DemoFixture>
{
    public const string Name = "demo newsroom";
}
