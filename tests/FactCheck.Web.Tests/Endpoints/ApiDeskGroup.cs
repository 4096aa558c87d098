namespace FactCheck.Web.Tests.Endpoints;

/// <summary>Tests that share one desk, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ApiDeskGroup : ICollectionFixture<ApiDesk>
{
    public const string Name = "API desk";
}
