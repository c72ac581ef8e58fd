// case: captured-06-safe
// sdk: console
// expect: none
// why: the lambda that every task runs makes the map inside

var scenes = new[] { "city", "forest", "harbor" };

Func<string, long> upload = scene =>
{
       var uploaded = new Dictionary<string, long>();
    long bytes = 0;
    for (var i = 0; i < 32; i++)
    {
        var texture = $"{scene}/{i % 8}.dds";
        if (uploaded.ContainsKey(texture))
            continue;
        uploaded.Add(texture, i * 4096L);
        bytes += i * 4096L;
    }
    return bytes;
};

var tasks = new List<Task<long>>();
foreach (var scene in scenes)
    tasks.Add(Task.Run(() => upload(scene)));
var total = (await Task.WhenAll(tasks)).Sum();
Console.WriteLine(new Render.Meshes.UploadReport(total));

namespace Render.Meshes
{
    public readonly record struct UploadReport(long Bytes);
}
