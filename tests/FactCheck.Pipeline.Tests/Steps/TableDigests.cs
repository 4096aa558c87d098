using FactCheck.Core.Text;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Steps;

/// <summary>A digest of everything in each table: what a step wrote shows, however it wrote it.</summary>
internal static class TableDigests
{
    internal static async Task<Dictionary<string, string>> ReadAsync(FactCheckDbContext data)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        await data.Database.OpenConnectionAsync();
        foreach (var table in data.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = data.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the name comes from the model
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
                rows.Add(string.Join('\u001f', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
            digests[table] = Digest.Of(rows.Order(StringComparer.Ordinal));
        }
        return digests;
    }

    internal static IReadOnlyList<string> Changed(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. before.Where(t => after[t.Key] != t.Value).Select(t => t.Key)];
}
