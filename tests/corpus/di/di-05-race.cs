// case: di-05-race
// sdk: web
// expect: MAP001|MAP002 Storage.Blobs.MemoryBlobs._blobs
// why: the keyed service is a singleton that all requests write and read
using Storage.Blobs;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddKeyedSingleton<IBlobs, MemoryBlobs>("memory");
var app = builder.Build();

app.MapPost("/stage/{name}", (string name, [FromKeyedServices("memory")] IBlobs blobs) =>
{
    blobs.Write(name, new byte[64]);
    blobs.Write(name + ".meta", new byte[8]);
    return blobs.Size(name);
});
app.Run();

namespace Storage.Blobs
{
    public interface IBlobs
    {
        void Write(string name, byte[] data);
        int Size(string name);
    }

    public class MemoryBlobs : IBlobs
    {
        private readonly Dictionary<string, byte[]> _blobs = new();

        public void Write(string name, byte[] data) => _blobs[name] = data;
        public int Size(string name) => _blobs.TryGetValue(name, out var data) ? data.Length : 0;
    }
}
