using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Cli.Output;

namespace FactCheck.Cli.Batch;

/// <summary>
/// One JSON object a line in, one a line out, in order, each flushed; the id comes back as it came. A bad line is answered with an error
/// and does not stop the run.
/// </summary>
internal static class JsonLines
{
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="answer">Writes the properties of the answer behind the id; may throw <see cref="UsageException"/> or <see cref="FormatException"/> for a bad line.</param>
    /// <param name="path">A file of lines; standard input where it is null or <c>-</c>.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static async Task<int> RunAsync(
        Terminal terminal, string? path, Func<JsonElement, Utf8JsonWriter, CancellationToken, Task> answer, CancellationToken cancellation)
    {
        using var input = new StreamReader(Open(path), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        using var buffer = new MemoryStream();
        await using var output = Console.OpenStandardOutput();
        try
        {
            while (await input.ReadLineAsync(cancellation) is { } line)
            {
                if (string.IsNullOrWhiteSpace(line)) continue;
                buffer.SetLength(0);
                await AnswerAsync(line, buffer, answer, cancellation);
                buffer.WriteByte((byte)'\n');
                await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
                await output.FlushAsync(cancellation);
                // One huge line must not stay in memory for the rest of the run.
                if (buffer.Capacity > 1 << 20) buffer.Capacity = 0;
            }
            return ExitCode.Done;
        }
        catch (IOException broken)
        {
            terminal.Complain("the stream broke: " + broken.Message);
            return ExitCode.Failed;
        }
    }

    private static Stream Open(string? path)
    {
        if (path is null or "-") return Console.OpenStandardInput();
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {unreadable.Message}");
        }
    }

    private static async Task AnswerAsync(string line, MemoryStream buffer, Func<JsonElement, Utf8JsonWriter, CancellationToken, Task> answer, CancellationToken cancellation)
    {
        var id = "null";
        string error;
        try
        {
            using var document = JsonDocument.Parse(line, new() { MaxDepth = 64 });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("The line is not a JSON object.");
            if (document.RootElement.TryGetProperty("id", out var written)) id = written.GetRawText();
            await using var writer = new Utf8JsonWriter(buffer, Compact);
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            writer.WriteRawValue(id, skipInputValidation: true);
            await answer(document.RootElement, writer, cancellation);
            writer.WriteEndObject();
            return;
        }
        catch (Exception problem) when (problem is JsonException or FormatException or UsageException or InvalidOperationException or KeyNotFoundException or Core.Articles.ArticleFormatException)
        {
            error = problem is JsonException ? "The line is not JSON: " + problem.Message : problem.Message;
        }
        buffer.SetLength(0);
        await using var complaint = new Utf8JsonWriter(buffer, Compact);
        complaint.WriteStartObject();
        complaint.WritePropertyName("id");
        complaint.WriteRawValue(id, skipInputValidation: true);
        complaint.WriteString("error", error);
        complaint.WriteEndObject();
    }

    /// <summary>A text property that must be there.</summary>
    public static string Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text
            ? text : throw new FormatException($"The line has no text \"{name}\".");

    /// <summary>A text property, or null where it is not there.</summary>
    public static string? TextOrNull(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
