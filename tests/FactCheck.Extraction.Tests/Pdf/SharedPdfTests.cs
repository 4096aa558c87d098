using System.Diagnostics;
using FactCheck.Extraction.Working;

namespace FactCheck.Extraction.Tests.Pdf;

/// <summary>The hostile PDFs whose generator is kept beside the repository, where it stands there: each ends in a value with a reason, and none is an empty success.</summary>
public sealed class SharedPdfTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Extract_EveryHostilePdf_EndsInAValue()
    {
        var python = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);
        if (Find("gen_hostile_pdf.py") is not { } script || python is null)
        {
            output.WriteLine("No generator of hostile PDFs stands beside the repository, or no Python is there to run it; PdfReaderTests alone speaks.");
            return;
        }
        var folder = Directory.CreateTempSubdirectory("factcheck-pdf-");
        try
        {
            folder.CreateSubdirectory("docs");
            using var generator = Process.Start(new ProcessStartInfo(python, [script]) { WorkingDirectory = folder.FullName }) ?? throw new InvalidOperationException(python);
            await generator.WaitForExitAsync();
            var files = folder.GetFiles("*.pdf", SearchOption.AllDirectories).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
            Assert.True(files.Count >= 16, $"only {files.Count} files were made");
            // Half the time that hosts give: the outcome is the same, and the run is shorter.
            using var process = new ExtractorProcess(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default with { Children = 1, Time = TimeSpan.FromSeconds(10) });
            foreach (var file in files)
            {
                var read = await process.ExtractAsync(new(await File.ReadAllBytesAsync(file.FullName), "application/pdf", "https://example.org/" + file.Name), CancellationToken.None);
                output.WriteLine($"{file.Name}: {read.Status}. {read.Reason}");
                Assert.True(read.Status == ExtractionStatus.Read ? read.Text?.Text.Length > 0 : read.Reason.Length > 0, file.Name);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "corpus", name);
            if (File.Exists(path)) return path;
        }
        return null;
    }
}
