using FactCheck.Data.Records;
using FactCheck.Data.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class CorrectionReceiptConfiguration : IEntityTypeConfiguration<CorrectionReceipt>
{
    public void Configure(EntityTypeBuilder<CorrectionReceipt> receipt)
    {
        receipt.HasKey(r => r.CorrectionId);
        receipt.HasIndex(r => new { r.ArticleId, r.At });
        receipt.HasOne<Correction>().WithOne().HasForeignKey<CorrectionReceipt>(r => r.CorrectionId).OnDelete(DeleteBehavior.Restrict);
    }
}
