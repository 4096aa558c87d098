using FactCheck.Extraction.Reading;

namespace FactCheck.Extraction.Working;

/// <summary>The whole body of the child: records in, one line of JSON out for each, until the parent closes the pipe.</summary>
public static class ExtractionLoop
{
    /// <summary>The hidden verb under which every host offers this loop.</summary>
    public const string Verb = "extract-worker";

    public static int Run(Stream input, Stream output)
    {
        // The parent may only talk over these two streams; whatever a library prints must not end up in an answer.
        Console.SetOut(TextWriter.Null);
        RunAsync(new(input), new(output)).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(WorkStream input, WorkStream output)
    {
        while (await input.ReadLineAsync(WorkJson.Default.WorkHeader, CancellationToken.None) is { } header)
        {
            var bytes = await input.ReadBytesAsync(header.Length, CancellationToken.None);
            var result = ByteReader.Read(new(bytes, header.ContentType, header.Url, header.Purpose));
            await output.WriteAsync(WorkAnswer.Of(header.Id, result), WorkJson.Default.WorkAnswer, default, CancellationToken.None);
        }
    }
}
