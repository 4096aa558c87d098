using FactCheck.Data.Desks;
using FactCheck.Data.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Configurations;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.HasKey(n => n.Number);
        notice.Property(n => n.Number).ValueGeneratedOnAdd();
        // A step that runs twice tells nobody twice.
        notice.HasIndex(n => new { n.EventId, n.PersonId }).IsUnique();
        notice.HasIndex(n => new { n.PersonId, n.DeskId, n.ReadAt, n.Number });
        notice.HasIndex(n => new { n.MailedAt, n.MailDueAt });
        notice.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
