using FactCheck.Data.Advising;
using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Columns;
using FactCheck.Data.Desks;
using FactCheck.Data.Gates;
using FactCheck.Data.Jobs;
using FactCheck.Data.Keeping;
using FactCheck.Data.Matching;
using FactCheck.Data.Memory;
using FactCheck.Data.Notices;
using FactCheck.Data.Records;
using FactCheck.Data.Repositories;
using FactCheck.Data.Reviews;
using FactCheck.Data.Shared;
using FactCheck.Data.Sources;
using FactCheck.Data.Watching;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data;

/// <summary>The model of product.md. Every row belongs to a desk. Reading is everybody's; writing goes through the Pipeline.</summary>
public abstract class FactCheckDbContext(DbContextOptions options) : IdentityUserContext<Person, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Desk> Desks => Set<Desk>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Deactivation> Deactivations => Set<Deactivation>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<SignInSession> Sessions => Set<SignInSession>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<SetUpWord> SetUpWords => Set<SetUpWord>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleRevision> Revisions => Set<ArticleRevision>();
    public DbSet<ArticleAuthor> Authors => Set<ArticleAuthor>();
    public DbSet<RevisionReading> Readings => Set<RevisionReading>();
    public DbSet<SentenceRow> Sentences => Set<SentenceRow>();
    public DbSet<SeenMark> SeenMarks => Set<SeenMark>();

    public DbSet<RevisionExtraction> Extractions => Set<RevisionExtraction>();
    public DbSet<ClaimRow> Claims => Set<ClaimRow>();
    public DbSet<ClaimEditRow> ClaimEdits => Set<ClaimEditRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();
    public DbSet<CitationRow> Citations => Set<CitationRow>();
    public DbSet<ClaimCitation> ClaimCitations => Set<ClaimCitation>();
    public DbSet<DeskCitation> DeskCitations => Set<DeskCitation>();
    public DbSet<UnsourcedRow> Unsourced => Set<UnsourcedRow>();
    public DbSet<CaptureRow> Captures => Set<CaptureRow>();
    public DbSet<ArchiveRequest> ArchiveRequests => Set<ArchiveRequest>();

    public DbSet<MatchRow> Matches => Set<MatchRow>();
    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();
    public DbSet<SuggestionRow> Suggestions => Set<SuggestionRow>();
    public DbSet<FindingRow> Findings => Set<FindingRow>();
    public DbSet<AdviceRow> Advice => Set<AdviceRow>();

    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<ReviewedClaim> ReviewedClaims => Set<ReviewedClaim>();
    public DbSet<VerdictRecord> Verdicts => Set<VerdictRecord>();
    public DbSet<Approval> Approvals => Set<Approval>();
    public DbSet<Query> Queries => Set<Query>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<Mention> Mentions => Set<Mention>();
    public DbSet<FurtherAnswer> FurtherAnswers => Set<FurtherAnswer>();
    public DbSet<ProposedWording> Wordings => Set<ProposedWording>();

    public DbSet<EarlierCheck> EarlierChecks => Set<EarlierCheck>();

    public DbSet<GateSnapshot> Gates => Set<GateSnapshot>();
    public DbSet<Waiver> Waivers => Set<Waiver>();
    public DbSet<WaiverSeen> WaiversSeen => Set<WaiverSeen>();
    public DbSet<LegalSignOff> SignOffs => Set<LegalSignOff>();
    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<AppRegistration> Apps => Set<AppRegistration>();
    public DbSet<Repository> Repositories => Set<Repository>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<PullRequest> PullRequests => Set<PullRequest>();
    public DbSet<PullRequestArticle> PullRequestArticles => Set<PullRequestArticle>();
    public DbSet<CheckRun> CheckRuns => Set<CheckRun>();
    public DbSet<RevisionScope> Scopes => Set<RevisionScope>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<AuditText> AuditTexts => Set<AuditText>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<AuditCheckpoint> AuditCheckpoints => Set<AuditCheckpoint>();
    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();
    public DbSet<CorrectionReceipt> CorrectionReceipts => Set<CorrectionReceipt>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeSettings> NoticeSettings => Set<NoticeSettings>();

    public DbSet<SourceWatch> Watches => Set<SourceWatch>();
    public DbSet<WatchFinding> WatchFindings => Set<WatchFinding>();
    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<RetentionPolicy> RetentionPolicies => Set<RetentionPolicy>();
    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<OutboxItem> Outbox => Set<OutboxItem>();
    public DbSet<StepRun> StepRuns => Set<StepRun>();
    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();
    public DbSet<HostPaceRow> HostPaces => Set<HostPaceRow>();

    /// <summary>What signs people in, where several processes must read each other's cookies.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// What is written through this context can be done again from what is on disk, so a loss of power may take its last commits back (a killed process may
    /// not). Whoever commits without it puts all earlier commits on disk with its own. Only SQLite distinguishes.
    /// </summary>
    public bool IsRepeatable { get; set; }

    // Passkeys are kept from the first migration on.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FactCheckDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            BelongToDesk(builder, entity.ClrType);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    // No row of ours vanishes with another one: records are kept, and a deletion must say what it deletes.
    private static void BelongToDesk(ModelBuilder builder, Type entity)
    {
        const string key = "DeskId";
        if (entity.GetProperty(key) is null) return;
        builder.Entity(entity).HasOne(typeof(Desk)).WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Modified or EntityState.Added) entry.Entity.Version++;
        }
    }
}
