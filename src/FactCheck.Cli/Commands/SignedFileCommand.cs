using System.CommandLine;
using System.Text;
using FactCheck.Cli.Output;
using FactCheck.Core.Records;

namespace FactCheck.Cli.Commands;

/// <summary><c>receipt verify FILE</c> and <c>audit verify FILE</c>: offline; 1 where something does not hold, with the line.</summary>
internal static class SignedFileCommand
{
    public static Command Receipt(Terminal terminal) => new("receipt", "Verify the signed receipt of a publication, offline.")
    {
        Verify(terminal, "Check a receipt's signature, approvals, evidence and sums; exit 1 with the line that fails.", SignedFile.Receipt, ReceiptCheck.Check),
    };

    public static Command Audit(Terminal terminal) => new("audit", "Verify an exported audit log, offline.")
    {
        Verify(terminal, "Check an exported audit log's signature and chain; exit 1 with the line that fails.", SignedFile.Audit, AuditExportCheck.Check),
    };

    private static Command Verify(Terminal terminal, string help, string kind, Func<SignedFileReading, IReadOnlyList<LineFault>> check)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file as it was downloaded." };
        var key = new Option<FileInfo?>("--key") { Description = "A file with the public key (base 64) that it must be signed with; without it the key it names is taken and shown." };
        var after = new Option<FileInfo?>("--after") { Description = "The receipt before it: checks that this one names its hash, as the receipt of a correction does." };
        var command = new Command("verify", help) { file, key };
        if (kind == SignedFile.Receipt) command.Add(after);
        command.SetAction(async (call, cancellation) =>
        {
            if (await TextOfAsync(terminal, call.GetRequiredValue(file), cancellation) is not { } text) return ExitCode.Usage;
            string? trusted = null;
            if (call.GetValue(key) is { } keyFile && (trusted = await TextOfAsync(terminal, keyFile, cancellation)) is null) return ExitCode.Usage;
            var reading = SignedFileReader.Read(text, kind, trusted);
            List<LineFault> faults = [.. check(reading)];
            if (kind == SignedFile.Receipt && call.GetValue(after) is { } earlier)
            {
                if (await TextOfAsync(terminal, earlier, cancellation) is not { } before) return ExitCode.Usage;
                if (ReceiptCheck.Follows(reading, Encoding.UTF8.GetBytes(before)) is { } other) faults.Add(other);
            }
            foreach (var fault in faults) terminal.Out.WriteLine(FormattableString.Invariant($"{call.GetRequiredValue(file).Name}:{fault.Line}: {fault.Reason}"));
            if (faults.Count > 0) return ExitCode.Findings;
            terminal.Out.WriteLine(Summary(reading, trusted));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Summary(SignedFileReading reading, string? trusted)
    {
        var id = SignedFile.KeyId(reading.Signature?.Key ?? "");
        var trust = trusted is null ? $"signed with key {id}; compare it with the one the desk publishes at /.well-known/factcheck-keys.json" : $"signed with the key given ({id})";
        return FormattableString.Invariant($"holds: {reading.Records.Count} records, signed {reading.Signature?.At}, {trust}");
    }

    private static async Task<string?> TextOfAsync(Terminal terminal, FileInfo file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(file.FullName, cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            terminal.Note($"{file}: {unreadable.Message}");
            return null;
        }
    }
}
