namespace FactCheck.Extraction;

/// <summary>Reads hostile bytes. The version that hosts use does so in a child process.</summary>
public interface IExtractor
{
    public Task<ExtractionResult> ExtractAsync(ExtractionRequest request, CancellationToken cancellation);
}
