using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>How exports write JSON and moments.</summary>
internal static class ExportJson
{
    internal static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Escapes what would end the element it stands in.
    internal static readonly JsonSerializerOptions InsideHtml = new() { Encoder = JavaScriptEncoder.Default };

    internal static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
