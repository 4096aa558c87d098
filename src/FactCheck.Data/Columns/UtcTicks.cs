using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Data.Columns;

/// <summary>
/// A moment as ticks of UTC, cut to the microsecond: SQLite can neither order nor compare a DateTimeOffset, and PostgreSQL keeps
/// microseconds, so both databases answer alike.
/// </summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    value => value.UtcTicks - value.UtcTicks % TimeSpan.TicksPerMicrosecond,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
