using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Data.Columns;

/// <summary>A moment in UTC, cut to the microsecond, for a database with a type of its own for moments (it refuses other offsets).</summary>
internal sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    value => new DateTimeOffset(value.UtcTicks - value.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero),
    value => value.ToUniversalTime());
