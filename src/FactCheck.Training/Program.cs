using System.Globalization;
using System.IO.Compression;
using FactCheck.Language.Syntax;
using FactCheck.Training;
using FactCheck.Training.Evidence;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["passages" or "support", var sets, var weights])
{
    if (args[0] == "passages") PassageLesson.Run(sets, weights, Console.Out);
    else SupportLesson.Run(sets, weights, Console.Out);
    return 0;
}
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: FactCheck.Training TREEBANK_FOLDER ASSET [EPOCHS]");
    Console.Error.WriteLine("       FactCheck.Training passages|support EVIDENCE_FOLDER src/FactCheck.Core/Matching/Weights/FILE.txt");
    Console.Error.WriteLine("Learns from every *train*.conllu(.gz) below the folder, watches *dev*, and writes the asset.");
    return 3;
}
string[] files = [.. Directory.EnumerateFiles(args[0], "*.conllu*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
List<ConlluSentence> sentences = [];
foreach (string file in files)
    if (Path.GetFileName(file).Contains("train", StringComparison.Ordinal)) sentences.AddRange(Read(file));
Inventory inventory = new(sentences);
Dictionary<string, Example[]> watched = files.Where(file => Path.GetFileName(file).Contains("dev", StringComparison.Ordinal))
    .ToDictionary(file => Path.GetFileName(file).Split('.')[0], file => Read(file).Select(sentence => Example.Of(sentence, inventory)).ToArray());
Console.WriteLine($"{sentences.Count} sentences, {inventory.Keys.Length} features, {inventory.Relations.Length} relations, {inventory.Tags.Length} tags");
Trainer trainer = new(inventory, [.. sentences.Select(sentence => Example.Of(sentence, inventory))], Console.Out);
NetworkSizes sizes = new(inventory.Keys.Length, inventory.Tags.Length, inventory.Relations.Length);
TrainingNetwork network = trainer.Run(sizes, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 16, watched);
using (FileStream asset = File.Create(args[1])) AssetWriter.Write(asset, network, inventory, LemmaList.From(sentences));
Console.WriteLine($"wrote {args[1]}, {new FileInfo(args[1]).Length / 1e6:F2} MB");
return 0;

static IReadOnlyList<ConlluSentence> Read(string file)
{
    using Stream raw = File.OpenRead(file);
    using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
    using StreamReader reader = new(plain);
    return [.. ConlluReader.Read(reader)];
}
