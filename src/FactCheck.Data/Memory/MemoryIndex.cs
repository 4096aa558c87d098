using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Data.Memory;

/// <summary>
/// The full-text index over claims that were decided and checks by others: FTS5 filled by triggers on SQLite, GIN indexes on PostgreSQL. It belongs
/// to the database, not to the model, so nothing that writes a verdict has to think of it.
/// </summary>
public static class MemoryIndex
{
    // A word that so many claims have does not lead to the one that is meant.
    private const int Common = 1_000;
    private const int MostRare = 4;

    // The common words that both databases leave out are left out by who searches.
    private const string SqliteUp = """
        CREATE VIRTUAL TABLE "ClaimWords" USING fts5("Words", "Kind" UNINDEXED, "SubjectId" UNINDEXED, "DeskId" UNINDEXED, tokenize = 'porter unicode61');
        INSERT INTO "ClaimWords" ("Words", "Kind", "SubjectId", "DeskId") SELECT "ClaimText" || ' ' || "Wording", 'v', "Id", "DeskId" FROM "Verdicts";
        INSERT INTO "ClaimWords" ("Words", "Kind", "SubjectId", "DeskId") SELECT "Text", 'e', "Id", "DeskId" FROM "EarlierChecks";
        CREATE TRIGGER "RememberVerdict" AFTER INSERT ON "Verdicts" BEGIN INSERT INTO "ClaimWords" ("Words", "Kind", "SubjectId", "DeskId") VALUES (new."ClaimText" || ' ' || new."Wording", 'v', new."Id", new."DeskId"); END;
        CREATE TRIGGER "RememberEarlierCheck" AFTER INSERT ON "EarlierChecks" BEGIN INSERT INTO "ClaimWords" ("Words", "Kind", "SubjectId", "DeskId") VALUES (new."Text", 'e', new."Id", new."DeskId"); END;
        """;

    private const string SqliteDown = """DROP TRIGGER "RememberVerdict"; DROP TRIGGER "RememberEarlierCheck"; DROP TABLE "ClaimWords";""";

    private const string PostgresUp = """
        ALTER TABLE "Verdicts" ADD COLUMN "Words" tsvector GENERATED ALWAYS AS (to_tsvector('english', "ClaimText" || ' ' || "Wording")) STORED;
        ALTER TABLE "EarlierChecks" ADD COLUMN "Words" tsvector GENERATED ALWAYS AS (to_tsvector('english', "Text")) STORED;
        CREATE INDEX "IX_Verdicts_Words" ON "Verdicts" USING gin ("Words");
        CREATE INDEX "IX_EarlierChecks_Words" ON "EarlierChecks" USING gin ("Words");
        """;

    private const string PostgresDown = """ALTER TABLE "Verdicts" DROP COLUMN "Words"; ALTER TABLE "EarlierChecks" DROP COLUMN "Words";""";

    /// <summary>Makes the index in a migration.</summary>
    public static void Create(MigrationBuilder migration) => migration.Sql(migration.IsSqlite() ? SqliteUp : PostgresUp);

    /// <summary>Takes it away again.</summary>
    public static void Drop(MigrationBuilder migration) => migration.Sql(migration.IsSqlite() ? SqliteDown : PostgresDown);

    /// <summary>Verdicts of a desk whose claims share words with a claim, the likest first.</summary>
    /// <param name="data">The database.</param>
    /// <param name="deskId">The desk.</param>
    /// <param name="words">Words of letters and digits only, the rarest first.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Task<List<Guid>> VerdictsAsync(FactCheckDbContext data, Guid deskId, IReadOnlyList<string> words, int most, CancellationToken cancellation) =>
        FindAsync(data, "v", deskId, words, most, cancellation);

    /// <summary>Checks by others that share words with a claim, the likest first.</summary>
    public static Task<List<Guid>> ChecksAsync(FactCheckDbContext data, Guid deskId, IReadOnlyList<string> words, int most, CancellationToken cancellation) =>
        FindAsync(data, "e", deskId, words, most, cancellation);

    private static async Task<List<Guid>> FindAsync(FactCheckDbContext data, string kind, Guid deskId, IReadOnlyList<string> words, int most, CancellationToken cancellation)
    {
        // Only plain words reach the query languages of the indexes.
        List<string> rare = [], known = [];
        foreach (var word in words.Where(w => w.Length > 0 && w.All(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal))
        {
            var count = await CountAsync(data, kind, deskId, word, cancellation);
            if (count > 0) known.Add(word);
            if (count is > 0 and <= Common) rare.Add(word);
        }
        if (known.Count == 0) return [];
        // Where every word is common ("the ferry carried passengers"), like claims have them all.
        return rare.Count > 0
            ? await Rows(data, kind, deskId, Query(data, rare.Take(MostRare), any: true), most).ToListAsync(cancellation)
            : await Rows(data, kind, deskId, Query(data, known, any: false), most).ToListAsync(cancellation);
    }

    // Counting stops where a word is common anyway.
    private static Task<int> CountAsync(FactCheckDbContext data, string kind, Guid deskId, string word, CancellationToken cancellation) =>
        Matches(data, kind, deskId, Query(data, [word], any: true), "", Common + 1).CountAsync(cancellation);

    private static IQueryable<Guid> Rows(FactCheckDbContext data, string kind, Guid deskId, string match, int most) =>
        Matches(data, kind, deskId, match, data.Database.IsSqlite() ? "ORDER BY rank" : "ORDER BY ts_rank(\"Words\", query) DESC", most);

    private static IQueryable<Guid> Matches(FactCheckDbContext data, string kind, Guid deskId, string match, string order, int most)
    {
        var sql = data.Database.IsSqlite()
            ? $$"""SELECT "SubjectId" AS "Value" FROM "ClaimWords" WHERE "ClaimWords" MATCH {0} AND "Kind" = {1} AND "DeskId" = {2} {{order}} LIMIT {3}"""
            : $$"""SELECT "Id" AS "Value" FROM "{{(kind == "v" ? "Verdicts" : "EarlierChecks")}}", to_tsquery('english', {0}) AS query WHERE {1} <> '' AND "DeskId" = {2} AND "Words" @@ query {{order}} LIMIT {3}""";
        return data.Database.SqlQueryRaw<Guid>(sql, match, kind, deskId, most);
    }

    private static string Query(FactCheckDbContext data, IEnumerable<string> words, bool any) => data.Database.IsSqlite()
        ? string.Join(any ? " OR " : " AND ", words.Select(w => $"\"{w}\""))
        : string.Join(any ? " | " : " & ", words.Select(w => $"'{w}'"));
}
