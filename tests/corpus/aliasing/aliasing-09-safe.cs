// case: aliasing-09-safe
// sdk: console
// expect: none
// why: the event arguments carry a copy, and the handler writes that

namespace Uploads.Footers;

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
        Dictionary<string, string> copy;
        lock (_sync)
        {
            copy = new Dictionary<string, string>(_metadata);
        }
        Uploading?.Invoke(this, new UploadingEventArgs(copy));
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
