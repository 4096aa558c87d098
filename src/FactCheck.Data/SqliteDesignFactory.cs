using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FactCheck.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> make the model without a host.</summary>
internal sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqliteFactCheckDbContext>
{
    public SqliteFactCheckDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteFactCheckDbContext>().UseSqlite("Data Source=:memory:").Options);
}
