using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace FactCheck.Data.Tests.Databases;

/// <summary>Runs a theory once on each database; the test's one parameter says on which.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. Enum.GetValues<DatabaseKind>().Select(k => new TheoryDataRow<DatabaseKind>(k))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
