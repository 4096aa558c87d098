using FactCheck.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class ReceiptRowConfiguration : IEntityTypeConfiguration<ReceiptRow>
{
    public void Configure(EntityTypeBuilder<ReceiptRow> receipt)
    {
        receipt.HasKey(r => r.RevisionId);
        receipt.HasIndex(r => r.ArticleId);
    }
}
