// case: di-05-safe
// sdk: web
// expect: none
// why: the keyed service is scoped, each request writes and reads its own
using Storage.Objects;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddKeyedScoped<IBlobs, MemoryBlobs>("memory");
var app = builder.Build();

app.MapPost("/stage/{name}", (string name, [FromKeyedServices("memory")] IBlobs blobs) =>
{
    blobs.Write(name, new byte[64]);
    blobs.Write(name + ".meta", new byte[8]);
    return blobs.Size(name);
});
app.Run();

namespace Storage.Objects
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
