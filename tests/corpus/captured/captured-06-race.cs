// case: captured-06-race
// sdk: console
// expect: MAP001|MAP002 Program.<Main>$.uploaded
// why: the lambda that every task runs captures the map of the enclosing statements

var scenes = new[] { "city", "forest", "harbor" };
var uploaded = new Dictionary<string, long>();

Func<string, long> upload = scene =>
{
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
Console.WriteLine(new Render.Textures.UploadReport(total));

namespace Render.Textures
{
    public readonly record struct UploadReport(long Bytes);
}
