using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FactCheck.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> make the model without a host and without a server.</summary>
internal sealed class PostgresDesignFactory : IDesignTimeDbContextFactory<PostgresFactCheckDbContext>
{
    public PostgresFactCheckDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresFactCheckDbContext>().UseNpgsql("Host=localhost").Options);
}
