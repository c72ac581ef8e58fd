// case: aliasing-09-race
// sdk: console
// expect: MAP001|MAP007 Uploads.Headers.Uploader._metadata
// why: the event arguments carry the live map, and the handler writes it on the uploading thread

namespace Uploads.Headers;

public sealed class UploadingEventArgs : EventArgs
{
    public UploadingEventArgs(IDictionary<string, string> metadata) => Metadata = metadata;

    public IDictionary<string, string> Metadata { get; }
}

public sealed class Uploader
{
    private readonly Dictionary<string, string> _metadata = new();
    private readonly object _sync = new();

    public event EventHandler<UploadingEventArgs>? Uploading;

    public void SetMetadata(string name, string value)
    {
        lock (_sync)
        {
            _metadata[name] = value;
        }
    }

    public void Upload()
    {
        Uploading?.Invoke(this, new UploadingEventArgs(_metadata));
    }
}

public static class Program
{
    public static void Main()
    {
        var uploader = new Uploader();
        uploader.Uploading += (_, e) => e.Metadata["started"] = DateTime.UtcNow.ToString("O");
        var transfer = new Thread(uploader.Upload);
        transfer.Start();
        uploader.SetMetadata("owner", "finance");
        transfer.Join();
    }
}
