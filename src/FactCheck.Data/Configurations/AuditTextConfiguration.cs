using FactCheck.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class AuditTextConfiguration : IEntityTypeConfiguration<AuditText>
{
    public void Configure(EntityTypeBuilder<AuditText> text)
    {
        text.HasKey(t => t.AuditId);
    }
}
