using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data;

/// <summary>Gives the model without naming the database behind it.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<FactCheckDbContext>
    where TContext : FactCheckDbContext
{
    public FactCheckDbContext CreateDbContext() => inner.CreateDbContext();
}
