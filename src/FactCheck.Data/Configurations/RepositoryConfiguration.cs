using FactCheck.Data.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class RepositoryConfiguration : IEntityTypeConfiguration<Repository>
{
    public void Configure(EntityTypeBuilder<Repository> repository)
    {
        repository.HasIndex(r => new { r.AppRegistrationId, r.FullName }).IsUnique();
        repository.HasOne<AppRegistration>().WithMany().HasForeignKey(r => r.AppRegistrationId).OnDelete(DeleteBehavior.Restrict);
    }
}
