using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace FactCheck.Extraction.Working;

/// <summary>One living child and the pipe to it. Used by one caller at a time.</summary>
internal sealed class ExtractorChild : IDisposable
{
    private readonly Process _process;
    private readonly WorkStream _input;
    private readonly WorkStream _output;
    private long _lastId;

    public ExtractorChild(ExtractorCommand command, ExtractorLimits limits)
    {
        _process = Process.Start(StartInfo(command, limits))
            ?? throw new InvalidOperationException($"The extraction worker could not be started: {command.Program}");
        _input = new(_process.StandardInput.BaseStream);
        _output = new(_process.StandardOutput.BaseStream);
        // What a dying runtime prints (a stack overflow prints thousands of lines) is read away, so that it cannot block the child.
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public int ProcessId => _process.Id;

    public long Documents => _lastId;

    /// <summary>Processor time used so far; nothing of a child that is gone.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.TotalProcessorTime;
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                return TimeSpan.Zero;
            }
        }
    }

    /// <exception cref="IOException">The child is gone.</exception>
    public async Task<ExtractionResult> WorkAsync(ExtractionRequest request, CancellationToken cancellation)
    {
        var id = ++_lastId;
        var header = new WorkHeader(id, request.Bytes.Length, request.ContentType, request.Url, request.Purpose);
        await _input.WriteAsync(header, WorkJson.Default.WorkHeader, request.Bytes, cancellation);
        var answer = await _output.ReadLineAsync(WorkJson.Default.WorkAnswer, cancellation);
        return answer is not null && answer.Id == id ? answer.Whole() : throw new EndOfStreamException("The extraction worker ended without an answer.");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(ExtractorCommand command, ExtractorLimits limits)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.HeapBytes.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // No debugger port and no crash dump: the child opens no socket and leaves nothing behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
