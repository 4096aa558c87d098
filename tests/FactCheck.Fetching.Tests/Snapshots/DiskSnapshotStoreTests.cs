using FactCheck.Core.Text;
using FactCheck.Fetching.Snapshots;

namespace FactCheck.Fetching.Tests.Snapshots;

public sealed class DiskSnapshotStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Keep_SameBytesTwice_KeepsOneFileUnderTheirDigest()
    {
        var store = new DiskSnapshotStore(_folder);
        var bytes = "some words that are kept"u8.ToArray();
        var name = await store.KeepAsync(bytes, CancellationToken.None);
        Assert.Equal(Digest.Of(bytes), name);
        Assert.Equal(name, await store.KeepAsync(bytes, CancellationToken.None));
        Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Equal(bytes, await store.ReadAsync(name, CancellationToken.None));
    }

    [Theory]
    [InlineData(""), InlineData("../../etc/passwd"), InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Read_UnknownName_IsNull(string name) => Assert.Null(await new DiskSnapshotStore(_folder).ReadAsync(name, CancellationToken.None));

    [Fact]
    public async Task Read_FileThatWasChanged_Throws()
    {
        var store = new DiskSnapshotStore(_folder);
        var name = await store.KeepAsync("one"u8.ToArray(), CancellationToken.None);
        var other = await store.KeepAsync("two"u8.ToArray(), CancellationToken.None);
        string Path(string of) => Directory.GetFiles(_folder, of + ".br", SearchOption.AllDirectories).Single();
        File.Copy(Path(other), Path(name), overwrite: true);
        await Assert.ThrowsAsync<DamagedSnapshotException>(() => store.ReadAsync(name, CancellationToken.None));
    }
}
