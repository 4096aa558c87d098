using System.Xml.Linq;
using FactCheck.Data;
using FactCheck.Pipeline.Writing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>Brings keys into the database that earlier versions kept as files, so that what they sealed stays readable.</summary>
public sealed class OldKeys(IDbContextFactory<FactCheckDbContext> contexts, WriteLock writers)
{
    public async Task TakeInAsync(string folder, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder)) return;
        using var turn = await writers.EnterAsync(cancellation);
        await using var data = contexts.CreateDbContext();
        var known = await data.DataProtectionKeys.Select(k => k.FriendlyName).ToListAsync(cancellation);
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!known.Contains(name)) data.Add(new DataProtectionKey { FriendlyName = name, Xml = XElement.Load(file).ToString(SaveOptions.DisableFormatting) });
        }
        await data.SaveChangesAsync(cancellation);
    }
}
